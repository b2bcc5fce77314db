import { useState } from 'react'
import { beijingDay } from '@/domain/calendar/beijing'
import { formatAmount } from '@/i18n/format'
import { useLocal, useText } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { now } from '@/platform/clock'
import { Amount } from '@/ui/amount'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { iconOfBehaviour } from './catalogue'
import { useAccount, useMethodology } from './queries'
import { suggestBehaviours } from './suggest-behaviours'

interface SuggestionsProps {
  onChoose: (behaviourId: string) => void
}

const SHOWN = 3

/** A few everyday acts for today; silent until the catalogue is there. */
export function Suggestions({ onChoose }: SuggestionsProps) {
  const t = useText()
  const local = useLocal()
  const [turn, setTurn] = useState(0)
  const methodology = useMethodology()
  const account = useAccount()
  if (methodology.status !== 'ready') return null
  const suggestions = suggestBehaviours({
    behaviours: methodology.value.behaviours,
    account: account.status === 'ready' ? account.value : null,
    day: beijingDay(now()),
    turn,
    count: SHOWN,
  })
  if (suggestions.length === 0) return null
  const { title, another, about } = t.action.suggestions
  return (
    <Section title={title} link={{ label: another, onPress: () => setTurn(turn + 1) }}>
      <Card pad='list'>
        {suggestions.map(({ behaviour, amount, grams }) => (
          <ListRow
            key={behaviour.id}
            title={shortName(local(behaviour.name))}
            note={about(t.action.quantity(formatAmount(amount), behaviour.unit))}
            icon={iconOfBehaviour(behaviour)}
            boxed
            trailing={<Amount value={grams} unit={t.common.grams} approximate />}
            onPress={() => onChoose(behaviour.id)}
          />
        ))}
      </Card>
    </Section>
  )
}
