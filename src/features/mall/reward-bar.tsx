import { View } from '@tarojs/components'
import { formatWhole } from '@/i18n/format'
import { useRewardText } from '@/i18n/reward-package'
import { a11y } from '@/ui/a11y'
import { ActionBar } from '@/ui/action-bar'
import { Amount } from '@/ui/amount'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { obstacleWords } from './obstacle-words'
import type { RedeemObstacle } from './redeem-check'
import styles from './reward-bar.module.scss'

interface RewardBarProps {
  points: number
  availablePoints: number | undefined
  isGuest: boolean
  obstacle: RedeemObstacle | null
  onRedeem: () => void
  onLogIn: () => void
}

/** What one has, and the button; where it cannot be pressed, the reason stands beside it. */
export function RewardBar({ points, availablePoints, isGuest, obstacle, onRedeem, onLogIn }: RewardBarProps) {
  const t = useRewardText()
  const words = t.mall.reward
  const isShut = obstacle !== null && !(isGuest && obstacle.code === 'points-short')
  return (
    <>
      {obstacle && (
        <View id='why-not' className={classNames(styles.why)} {...a11y({ role: 'status' })}>
          <Words role='small' tone='ochre' strong>
            {obstacleWords(t, obstacle)}
          </Words>
        </View>
      )}
      <ActionBar>
        {!isGuest && (
          <View className={classNames(styles.have)}>
            <Words role='small' tone='ink2' block>
              {words.available}
            </Words>
            <Amount value={availablePoints} unit={t.common.points} kind='points' />
          </View>
        )}
        {isGuest && !isShut ? (
          <Button label={words.logIn} grow onPress={onLogIn} />
        ) : (
          <Button label={words.redeem(formatWhole(points))} grow disabled={isShut} onPress={onRedeem} />
        )}
      </ActionBar>
    </>
  )
}
