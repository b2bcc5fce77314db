import { Image, View } from '@tarojs/components'
import emptyDark from '@/assets/pictures/illus-empty-dark.svg'
import empty from '@/assets/pictures/illus-empty.svg'
import bagDark from '@/assets/pictures/spot-bag-dark.svg'
import bag from '@/assets/pictures/spot-bag.svg'
import busDark from '@/assets/pictures/spot-bus-dark.svg'
import bus from '@/assets/pictures/spot-bus.svg'
import gardenDark from '@/assets/pictures/spot-garden-dark.svg'
import garden from '@/assets/pictures/spot-garden.svg'
import mealDark from '@/assets/pictures/spot-meal-dark.svg'
import meal from '@/assets/pictures/spot-meal.svg'
import repairDark from '@/assets/pictures/spot-repair-dark.svg'
import repair from '@/assets/pictures/spot-repair.svg'
import riceDark from '@/assets/pictures/spot-rice-dark.svg'
import rice from '@/assets/pictures/spot-rice.svg'
import { a11y } from './a11y'
import { classNames } from './class-names'
import styles from './picture.module.scss'
import { useTheme } from './theme-context'

const twins = {
  'illus-empty': { light: empty, dark: emptyDark },
  'spot-bag': { light: bag, dark: bagDark },
  'spot-bus': { light: bus, dark: busDark },
  'spot-garden': { light: garden, dark: gardenDark },
  'spot-meal': { light: meal, dark: mealDark },
  'spot-repair': { light: repair, dark: repairDark },
  'spot-rice': { light: rice, dark: riceDark },
}

export type PictureName = keyof typeof twins

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
          src={twins[name][twin]}
          mode='scaleToFill'
        />
      ))}
    </View>
  )
}
