import { View } from '@tarojs/components'
import type { readAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import { formatMoment } from '@/i18n/format'
import { useLogText } from '@/i18n/log-package'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { stepName } from './receipt-view'

type Step = OutputOf<typeof readAction>['steps'][number]

interface ActionLifeProps {
  steps: readonly Step[]
}

/** Everything that happened to a line, oldest first. */
export function ActionLife({ steps }: ActionLifeProps) {
  const t = useLogText()
  const reasonOf = ({ reason }: Step) => (reason === null ? '' : (t.action.photo.objection[reason] ?? reason))
  return (
    <Section title={t.action.receipt.life}>
      <Card pad='list'>
        {steps.map((step, index) => (
          <View key={`${step.at} ${index}`}>
            <ListRow
              title={stepName(t, step.kind)}
              note={[formatMoment(step.at), reasonOf(step)].filter(Boolean).join(' · ')}
              value={step.to === null ? '' : t.common.state[step.to]}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}
