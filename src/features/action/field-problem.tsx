import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './field-problem.module.scss'

interface FieldProblemProps {
  sentence: string | undefined
}

/** What is wrong with the control above it. */
export function FieldProblem({ sentence }: FieldProblemProps) {
  if (sentence === undefined) return null
  return (
    <View className={classNames(styles.problem)} {...a11y({ role: 'alert' })}>
      <Icon name='st-error' size='s' tone='danger' />
      <Words role='small' tone='danger' className={classNames(styles.words)}>
        {sentence}
      </Words>
    </View>
  )
}
