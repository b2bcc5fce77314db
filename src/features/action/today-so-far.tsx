import { View } from '@tarojs/components'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import type { Account } from './queries'
import styles from './today-so-far.module.scss'

interface TodaySoFarProps {
  today: Account['today']
}

/** Today's lines and points. Grams of the three states are not added up: each that there is stands by its name. */
export function TodaySoFar({ today }: TodaySoFarProps) {
  const t = useText()
  const { todayCount, todayPoints, todayCap } = t.action.catalogue
  const states = (['verified', 'pending', 'declared'] as const).filter((state) => today.grams[state] > 0)
  const tones = { verified: 'green', pending: 'indigo', declared: 'pencil' } as const
  return (
    <View className={classNames(styles.line)} id='today-so-far'>
      <View className={classNames(styles.part)}>
        <Words role='callout' tone='ink2' className={classNames(styles.word)}>
          {todayCount(formatWhole(today.actions))}
        </Words>
        {states.map((state) => (
          <Words key={state} role='callout' tone={tones[state]} strong className={classNames(styles.word)}>
            {`${t.common.state[state]} ${t.common.gramsAmount(formatWhole(today.grams[state]))}`}
          </Words>
        ))}
      </View>
      <View className={classNames(styles.part)}>
        <Words role='callout' tone='ink2'>
          {todayPoints}
        </Words>
        <Words role='callout' tone='ochre' strong className={classNames(styles.points)}>
          {formatWhole(today.points)}
        </Words>
        <Words role='callout' tone='ink2'>
          {todayCap(formatWhole(today.pointsCap))}
        </Words>
      </View>
    </View>
  )
}
