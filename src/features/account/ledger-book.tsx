import type { PassbookLine } from '@/contract/account'
import { useLocal, useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { LedgerHead } from '@/ui/ledger-head'
import { LedgerLine } from '@/ui/ledger-line'
import { printedLine } from './printed-line'

interface LedgerBookProps {
  lines: readonly PassbookLine[]
  onOpenAction: (actionId: string) => void
  onOpenRedemption: (redemptionId: string) => void
}

/** One page of printed lines. A line of an action or of a redemption leads to it. */
export function LedgerBook({ lines, onOpenAction, onOpenRedemption }: LedgerBookProps) {
  const t = useText()
  const local = useLocal()
  const words = t.account.ledger
  const opening = ({ subject }: PassbookLine) => {
    if (subject.kind === 'action') return { onPress: () => onOpenAction(subject.actionId) }
    if (subject.kind === 'redemption') return { onPress: () => onOpenRedemption(subject.redemptionId) }
    return {}
  }
  return (
    <Card pad='none'>
      <LedgerHead date={words.date} what={words.what} grams={words.grams} points={words.points} seal={words.seal} />
      {lines.map((line) => (
        <LedgerLine key={line.bookingId} {...printedLine(line, t, local)} {...opening(line)} />
      ))}
    </Card>
  )
}
