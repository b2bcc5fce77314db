import { Image, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import { drawings, pictureColours } from './drawings'
import styles from './picture.module.scss'
import { useTheme } from './theme-context'

export type PictureName = keyof typeof drawings

interface PictureProps {
  name: PictureName
  size?: 's' | 'm' | 'l'
  label?: string
}

/** A picture of several colours. When the theme follows the phone, CSS shows the twin that fits. */
export function Picture({ name, size = 'm', label }: PictureProps) {
  const { theme } = useTheme()
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme]
  const meaning = label === undefined ? a11y({ hidden: true }) : a11y({ role: 'img', label })
  return (
    <View
      className={classNames(styles.picture, styles[size], name === 'illus-empty' && styles.illustration)}
      {...meaning}
    >
      {shown.map((twin) => (
        <Image
          key={twin}
          className={classNames(styles.twin, shown.length > 1 && styles[twin])}
          src={pictureUri(name, twin)}
          mode='scaleToFill'
        />
      ))}
    </View>
  )
}

const pictureUri = (name: PictureName, theme: 'light' | 'dark'): string => {
  const coloured = Object.entries(pictureColours).reduce(
    (svg, [colour, twins]) => svg.split(`{${colour}}`).join(twins[theme]),
    drawings[name] as string,
  )
  // WeChat puts it into a `url(…)` of its own: parentheses and quotes must not end that early.
  return `data:image/svg+xml,${encodeURIComponent(coloured).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}
