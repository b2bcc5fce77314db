import { View } from '@tarojs/components'
import { a11y } from './a11y'
import styles from './avatar.module.scss'
import { classNames } from './class-names'

interface AvatarProps {
  name: string
  size?: 's' | 'l'
  tone?: 'quiet' | 'me' | 'cover'
}

/** The first character of a pseudonym: no pictures of people. Decoration, because the name stands beside it. */
export function Avatar({ name, size = 's', tone = 'quiet' }: AvatarProps) {
  const [first = ''] = Array.from(name.trim())
  return (
    <View className={classNames(styles.avatar, styles[size], styles[tone])} {...a11y({ hidden: true })}>
      {first.toUpperCase()}
    </View>
  )
}
