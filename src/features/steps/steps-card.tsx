import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLogText } from '@/i18n/log-package'
import { openHostSettings } from '@/platform/settings-of-host'
import { stepsHost } from '@/platform/steps'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipRow } from '@/ui/chip'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { OpenedCard } from './opened-card'
import styles from './steps-card.module.scss'
import type { StepsReceipt } from './steps-state'
import { TypedSteps } from './typed-steps'
import { useSteps } from './use-steps'

/** The behaviour that steps count for; the server reads it from the methodology, and a test holds the two together. */
const COUNTED_BY_STEPS = 'walking'

interface StepsCardProps {
  behaviourId: string
  onBooked: (receipt: StepsReceipt) => void
  onLogIn: () => void
  onOpenAction: (actionId: string) => void
}

/** Above the form of walking: a day's steps, read from the host or typed, instead of a distance. */
export function StepsCard({ behaviourId, ...callbacks }: StepsCardProps) {
  return behaviourId === COUNTED_BY_STEPS ? <Steps {...callbacks} /> : null
}

function Steps({ onOpenAction, ...callbacks }: Omit<StepsCardProps, 'behaviourId'>) {
  const { steps: t } = useLogText()
  const steps = useSteps(callbacks)
  const { state, daysAgo } = steps
  const isGuest = useSession((session) => session.token === null)
  const isReading = state.status === 'reading'
  return (
    <Section title={t.title}>
      <Card>
        <Words role='callout' tone='ink2' block>
          {t.lead[stepsHost]}
        </Words>
        <View className={classNames(styles.part)}>
          <ChipRow
            label={t.day}
            options={t.days.map((label, ago) => ({ key: String(ago), label }))}
            value={String(daysAgo)}
            onChange={(ago) => steps.choose(Number(ago))}
          />
        </View>
        {state.status !== 'opened' && stepsHost === 'typed' && <TypedSteps isReading={isReading} onLook={steps.look} />}
        {state.status !== 'opened' && stepsHost !== 'typed' && (
          <View className={classNames(styles.part)}>
            <Button
              label={state.status === 'refused' ? t.again : t.read}
              kind='line'
              icon='act-walk'
              loading={isReading}
              onPress={steps.read}
            />
          </View>
        )}
        {isGuest && (
          <Words role='small' tone='ink3' block>
            {t.guest}
          </Words>
        )}
        {state.status === 'opened' && <OpenedCard state={state} onBook={steps.book} onOpenAction={onOpenAction} />}
        <Outcome state={state} />
      </Card>
    </Section>
  )
}

/** Why there are no steps, with what can be done about it. */
function Outcome({ state }: { state: ReturnType<typeof useSteps>['state'] }) {
  const t = useLogText()
  const { steps } = t
  switch (state.status) {
    case 'idle':
    case 'reading':
    case 'opened':
      return null
    case 'refused':
      return (
        <View className={classNames(styles.part)}>
          <Notice>{steps.refused}</Notice>
        </View>
      )
    case 'withheld':
      return (
        <View className={classNames(styles.part)}>
          <Notice tone='ochre' icon='st-info'>
            {steps.withheld[state.why]}
            {state.why === 'denied' && openHostSettings && (
              <Button label={steps.openSettings} kind='quiet' size='small' onPress={openHostSettings} />
            )}
          </Notice>
        </View>
      )
    case 'failed':
      return (
        <View className={classNames(styles.part)}>
          <Notice tone='danger'>{failureSentence(t, state.failure)}</Notice>
        </View>
      )
  }
}
