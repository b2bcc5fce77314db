import { View } from '@tarojs/components'
import { useRewardText } from '@/i18n/reward-package'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './confirm-sum.module.scss'

interface ConfirmSumProps {
  availablePoints: number | undefined
  points: number
}

/** Before, what it takes, and after: as on paper. Nothing is left out while the balance is not known. */
export function ConfirmSum({ availablePoints, points }: ConfirmSumProps) {
  const { before, spend, after } = useRewardText().mall.confirm
  const left = availablePoints === undefined ? undefined : availablePoints - points
  return (
    <View id='confirm-sum' className={classNames(styles.sum)}>
      <SumLine name={before} value={availablePoints} />
      <SumLine name={spend} value={-points} isSpent />
      <View className={classNames(styles.rule)} />
      {/* A debt is never shown: the reason why it cannot be is. */}
      <SumLine name={after} value={left !== undefined && left < 0 ? undefined : left} />
    </View>
  )
}

interface SumLineProps {
  name: string
  value: number | undefined
  isSpent?: boolean
}

function SumLine({ name, value, isSpent = false }: SumLineProps) {
  const { common } = useRewardText()
  return (
    <View className={classNames(styles.line)}>
      <Words tone='ink2'>{name}</Words>
      <Amount value={value} unit={common.points} kind={isSpent ? 'points' : 'plain'} />
    </View>
  )
}
