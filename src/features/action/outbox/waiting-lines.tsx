import { useOutbox } from '@/api/outbox/outbox'
import { useLocal, useText } from '@/i18n/language'
import { LedgerLine } from '@/ui/ledger-line'
import { waitingLine } from './waiting-line'

interface WaitingLinesProps {
  /** Not more than so many, the newest. */
  most?: number
  onOpen: () => void
}

/** What is still on the phone, newest first, as lines of the book; nothing while nothing waits. */
export function WaitingLines({ most, onOpen }: WaitingLinesProps) {
  const t = useText()
  const local = useLocal()
  const entries = useOutbox((outbox) => outbox.entries)
  return (
    <>
      {[...entries]
        .reverse()
        .slice(0, most)
        .map((entry) => (
          <LedgerLine key={entry.key} {...waitingLine(t, local, entry)} onPress={onOpen} />
        ))}
    </>
  )
}
