import { useState } from 'react'
import type { creditAction } from '@/contract/staff'
import type { OutputOf } from '@/contract/endpoint'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Empty } from '@/ui/empty'
import { CreditForm } from './credit-form'
import { CreditReceipt } from './credit-receipt'
import { useMethodology, useOwnProfile } from './queries'

type Booked = OutputOf<typeof creditAction>

/** Credits what staff saw to the holder of a passbook. */
export function CreditScreen() {
  const t = useStaffText()
  const profile = useOwnProfile()
  const methodology = useMethodology()
  const [booked, setBooked] = useState<Booked | null>(null)
  const { form } = t.staff
  if (booked) return <CreditReceipt booked={booked} onAnother={() => setBooked(null)} />
  return (
    <Answered query={profile} words={queryWords(t, profile)} rows={4}>
      {({ duty }) =>
        duty === null || duty.exchangePoints.length === 0 ? (
          <Empty title={form.noPlaces} sentence={form.noPlacesSentence} />
        ) : (
          <Answered query={methodology} words={queryWords(t, methodology)} rows={4}>
            {(catalogue) => <CreditForm places={duty.exchangePoints} methodology={catalogue} onBooked={setBooked} />}
          </Answered>
        )
      }
    </Answered>
  )
}
