import { View } from '@tarojs/components'
import { useState } from 'react'
import { refresh } from '@/api/query-cache'
import { listFlags } from '@/contract/staff-flags'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { ChipRow } from '@/ui/chip'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { FlaggedCard } from './flagged-card'
import { type FlagsAsked, useFlags } from './queries'

/** What broke a rule, by citizen; those who waited longest first. */
export function FlagsScreen() {
  const t = useStaffText()
  const { flag: words } = t.staff
  const [asked, setAsked] = useState<FlagsAsked>('open')
  const [outcome, setOutcome] = useState<string | null>(null)
  // The cursor of each page that was turned to; the first needs none.
  const [cursors, setCursors] = useState<readonly string[]>([])
  const query = useFlags(asked, cursors[cursors.length - 1])
  const ask = (next: FlagsAsked) => {
    setAsked(next)
    setCursors([])
    setOutcome(null)
  }
  const done = (told: string) => {
    setOutcome(told)
    void refresh([listFlags])
  }
  return (
    <>
      <ChipRow
        label={words.show}
        options={[
          { key: 'open', label: words.open },
          { key: 'handled', label: words.handled },
        ]}
        value={asked}
        onChange={ask}
      />
      {outcome !== null && (
        <Notice icon='ui-check'>
          <View id='flag-outcome'>{outcome}</View>
        </Notice>
      )}
      <Answered query={query} words={queryWords(t, query)} rows={4}>
        {({ citizens, nextCursor }) =>
          citizens.length === 0 ? (
            <Empty title={words.empty[asked]} sentence={words.emptySentence} />
          ) : (
            <>
              {citizens.map((citizen) => (
                <FlaggedCard key={citizen.flags[0]?.id ?? citizen.pseudonym} citizen={citizen} onDone={done} />
              ))}
              <Acts>
                {cursors.length > 0 && (
                  <Button label={t.staff.previous} kind='line' onPress={() => setCursors(cursors.slice(0, -1))} />
                )}
                {nextCursor !== null && (
                  <Button label={t.staff.next} kind='line' onPress={() => setCursors([...cursors, nextCursor])} />
                )}
              </Acts>
            </>
          )
        }
      </Answered>
    </>
  )
}
