import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Action } from '@/contract/actions'
import { formatDate, formatWhole, monthNumber } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useLogText } from '@/i18n/log-package'
import { knock } from '@/platform/haptic'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { LedgerHead } from '@/ui/ledger-head'
import { LedgerLine } from '@/ui/ledger-line'
import { Passbook } from '@/ui/passbook'
import { RoundStamp } from '@/ui/round-stamp'
import { StateBar } from '@/ui/state-bar'
import { Words } from '@/ui/words'
import styles from './receipt-book.module.scss'
import type { Receipt } from './receipt-store'
import { receiptLine } from './receipt-view'

interface ReceiptBookProps {
  action: Action
  /** What the booking itself answered; it is not told again later. */
  receipt: Receipt | null
  isPrinting: boolean
}

/** The line as it stands in the book, with seal and, right after booking, the balances. */
export function ReceiptBook({ action, receipt, isPrinting }: ReceiptBookProps) {
  const t = useLogText()
  const local = useLocal()
  const { date, what, grams, points, seal, monthLine, stamped, state } = t.action.receipt
  const isStamped = action.state === 'verified'
  const day = formatDate(action.occurredAt)
  useEffect(() => {
    if (isPrinting && isStamped) knock()
  }, [isPrinting, isStamped])
  return (
    <Passbook
      title={t.common.bookName}
      low
      {...(receipt && {
        trailing: (
          <Text className={classNames(styles.line)}>
            {monthLine(day.slice(0, 4), String(monthNumber(day)), formatWhole(receipt.lineOfMonth))}
          </Text>
        ),
      })}
    >
      <LedgerHead date={date} what={what} grams={grams} points={points} seal={seal} />
      <LedgerLine {...receiptLine(t, local, action)} printing={isPrinting} />
      <View className={classNames(styles.foot)}>
        <View className={classNames(styles.words)}>
          {receipt && <Afterwards after={receipt.after} month={String(monthNumber(day))} />}
          <Words role='small' tone='ink2' block>
            {state[action.state]}
          </Words>
        </View>
        {isStamped && (
          <RoundStamp
            date={day.slice(2).replace(/-/g, '.')}
            word={t.common.tier[action.tier]}
            label={stamped(day, t.common.tier[action.tier])}
            arriving={isPrinting}
          />
        )}
      </View>
    </Passbook>
  )
}

interface AfterwardsProps {
  after: Receipt['after']
  month: string
}

function Afterwards({ after, month }: AfterwardsProps) {
  const t = useLogText()
  const { afterGrams, afterPoints, totals } = t.action.receipt
  const { verified, pending, declared } = after.month
  return (
    <View id='receipt-afterwards'>
      <Words role='small' tone='ink2' block>
        {afterGrams(month)}
      </Words>
      <View className={classNames(styles.totals)}>
        <StateBar
          verified={verified}
          pending={pending}
          declared={declared}
          names={t.common.state}
          label={totals(formatWhole(verified), formatWhole(pending), formatWhole(declared))}
        />
      </View>
      <Words role='small' tone='ink2' block>
        {afterPoints}
      </Words>
      <Amount value={after.availablePoints} unit={t.common.points} kind='points' size='m' />
    </View>
  )
}
