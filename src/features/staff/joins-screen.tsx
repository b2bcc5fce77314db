import { useState } from 'react'
import { useQuery } from '@/api/use-query'
import { listAccountJoins } from '@/contract/staff-joins'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { JoinCard } from './join-card'

/** Splits two accounts that were joined, after a talk at the desk. */
export function JoinsScreen() {
  const { joins: words } = useStaffText().staff
  const [typed, setTyped] = useState('')
  const [holder, setHolder] = useState<string | null>(null)
  const search = () => setHolder(typed.trim() === '' ? null : typed.trim())
  return (
    <>
      <Card>
        <Field
          label={words.holder}
          value={typed}
          maxLength={32}
          hint={words.holderHint}
          onChange={setTyped}
          onConfirm={search}
        />
        <Button label={words.search} kind='line' disabled={typed.trim() === ''} onPress={search} />
      </Card>
      {holder !== null && <Found key={holder} holder={holder} />}
    </>
  )
}

function Found({ holder }: { holder: string }) {
  const t = useStaffText()
  const query = useQuery(listAccountJoins, { query: { holder } })
  const { joins: words } = t.staff
  return (
    <Answered query={query} words={queryWords(t, query)} rows={3}>
      {({ joins }) =>
        joins.length === 0 ? (
          <Empty title={words.none} sentence={words.noneSentence} />
        ) : (
          <>
            {joins.map((join) => (
              <JoinCard key={join.id} join={join} />
            ))}
          </>
        )
      }
    </Answered>
  )
}
