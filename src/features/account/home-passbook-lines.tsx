import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useOutbox } from '@/api/outbox/outbox'
import type { Query } from '@/api/use-query'
import type { PassbookLine, readPassbook } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'
import { useLocal, useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { LedgerHead } from '@/ui/ledger-head'
import { LedgerLine } from '@/ui/ledger-line'
import { Section } from '@/ui/section'
import { useTheme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import styles from './home-passbook-lines.module.scss'
import { printedLine } from './printed-line'

interface LinesProps {
  passbook: Query<OutputOf<typeof readPassbook>>
  onOpenLine: (line: PassbookLine) => void
  /** Lines that are still on the phone: they stand above those that are printed. */
  waiting: ReactNode
}

/** The last lines: inside the book, or in easy mode a list of their own. */
export function HomePassbookLines({ passbook, onOpenLine, waiting }: LinesProps) {
  const { home } = useText()
  const { elder } = useTheme()
  const isWaiting = useOutbox(({ entries }) => entries.length > 0)
  const lines = passbook.status === 'ready' ? passbook.value.lines : null
  if (lines === null && !isWaiting) return null
  const isBlank = lines?.length === 0 && !isWaiting
  const rows = (
    <>
      {waiting}
      {isBlank && <Blank />}
      {lines?.map((line) => (
        <PrintedLine key={line.bookingId} line={line} onOpen={onOpenLine} />
      ))}
    </>
  )
  if (elder) {
    return (
      <Section title={home.lastLines}>
        <Card pad='none'>{rows}</Card>
      </Section>
    )
  }
  return (
    <>
      {!isBlank && (
        <LedgerHead
          date={home.date}
          what={home.what}
          grams={home.gramsColumn}
          points={home.pointsColumn}
          seal={home.sealColumn}
        />
      )}
      {rows}
    </>
  )
}

function Blank() {
  const { home } = useText()
  return (
    <View className={classNames(styles.blank)}>
      <Words role='callout' tone='ink2'>
        {home.noLines}
      </Words>
    </View>
  )
}

function PrintedLine({ line, onOpen }: { line: PassbookLine; onOpen: (line: PassbookLine) => void }) {
  const text = useText()
  const local = useLocal()
  return (
    <LedgerLine
      {...printedLine(line, text, local)}
      {...(line.subject.kind !== 'charity' && { onPress: () => onOpen(line) })}
    />
  )
}
