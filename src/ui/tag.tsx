import { Text } from '@tarojs/components'
import { classNames } from './class-names'
import styles from './tag.module.scss'

interface TagProps {
  label: string
  tone?: 'green' | 'ochre' | 'indigo' | 'neutral' | 'solid'
}

export function Tag({ label, tone = 'neutral' }: TagProps) {
  return <Text className={classNames(styles.tag, styles[tone])}>{label}</Text>
}
