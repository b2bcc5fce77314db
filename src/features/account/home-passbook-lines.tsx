import { View } from '@tarojs/components'
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
}

/** The last lines: inside the book, or in easy mode a list of their own. */
export function HomePassbookLines({ passbook, onOpenLine }: LinesProps) {
  const text = useText()
  const local = useLocal()
  const { elder } = useTheme()
  const { home } = text
  if (passbook.status !== 'ready') return null
  const { lines } = passbook.value
  const rows =
    lines.length === 0 ? (
      <View className={classNames(styles.blank)}>
        <Words role='callout' tone='ink2'>
          {home.noLines}
        </Words>
      </View>
    ) : (
      lines.map((line) => (
        <LedgerLine
          key={line.bookingId}
          {...printedLine(line, text, local)}
          {...(line.subject.kind !== 'charity' && { onPress: () => onOpenLine(line) })}
        />
      ))
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
      {lines.length > 0 && (
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
