import { View } from '@tarojs/components'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatAmount, formatWhole } from '@/i18n/format'
import { useLogText } from '@/i18n/log-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { PreviewCard } from '@/ui/preview-card'
import { Words } from '@/ui/words'
import styles from './steps-card.module.scss'
import type { StepsState } from './steps-state'

interface OpenedCardProps {
  state: Extract<StepsState, { status: 'opened' }>
  onBook: () => void
  onOpenAction: (actionId: string) => void
}

/** What the steps would add, in pencil, and the button that inks them. */
export function OpenedCard({ state, onBook, onOpenAction }: OpenedCardProps) {
  const t = useLogText()
  const { opened, isBooking, failure } = state
  const { steps, amount, grams, points, tier, countedIn } = opened
  const count = formatWhole(steps)
  if (amount === 0) {
    return (
      <View className={classNames(styles.part)}>
        <Notice icon='ui-check'>
          {t.steps.nothingNew(count)}
          {countedIn && (
            <Button label={t.steps.seeEntry} kind='quiet' size='small' onPress={() => onOpenAction(countedIn)} />
          )}
        </Notice>
      </View>
    )
  }
  return (
    <View className={classNames(styles.part)}>
      <PreviewCard
        note={t.steps.preview}
        grams={grams}
        points={points}
        gramsUnit={t.common.grams}
        pointsUnit={t.common.points}
        formula={t.steps.opened(count, formatAmount(amount))}
      />
      <Words role='small' tone='ink3' block className={classNames(styles.note)}>
        {tier === 'self' ? t.steps.declared : t.steps.proved}
      </Words>
      {countedIn && (
        <Words role='small' tone='ink3' block>
          {t.steps.difference}
        </Words>
      )}
      {failure && <Notice tone='danger'>{failureSentence(t, failure)}</Notice>}
      <View className={classNames(styles.part)}>
        <Button label={t.steps.book} loading={isBooking} onPress={onBook} />
      </View>
    </View>
  )
}
