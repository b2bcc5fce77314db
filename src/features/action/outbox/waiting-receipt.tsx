import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { isAnswered } from '@/api/outbox/entry'
import { type TakenBack, useOutbox } from '@/api/outbox/outbox'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLogText } from '@/i18n/log-package'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { LedgerHead } from '@/ui/ledger-head'
import { Notice } from '@/ui/notice'
import { Passbook } from '@/ui/passbook'
import { keepForRevision } from '../draft'
import { useReceipts } from '../receipt-store'
import { type AppealRefused, type ClaimOtherWay, OutboxEntry } from './outbox-entry'
import styles from './outbox-screen.module.scss'
import { SendingPromise } from './sending-promise'
import { takenBackSentence } from './taken-back-sentence'

interface WaitingReceiptProps {
  entryKey: string
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  /** It was booked meanwhile: the printed receipt takes the place of this one. */
  onBooked: (actionId: string) => void
  /** Wants to correct and log anew; the form is filled in. */
  onRevise: () => void
  onAppeal: AppealRefused
  onOtherWay?: ClaimOtherWay
  onAgain: () => void
  onDone: () => void
}

/** The receipt in pencil: the line is on the phone, and becomes the printed one as soon as it is booked. */
export function WaitingReceipt({
  entryKey,
  frame,
  onBooked,
  onRevise,
  onAppeal,
  onOtherWay,
  onAgain,
  onDone,
}: WaitingReceiptProps) {
  const t = useLogText()
  const entry = useOutbox(({ entries }) => entries.find(({ key }) => key === entryKey))
  const barredBy = useOutbox((outbox) => outbox.barredBy)
  const [result, setResult] = useState<TakenBack | null>(null)
  useBookedReceipt(entryKey, onBooked)
  const { date, what, grams, points, sendNow, again, gone } = t.outbox
  const bar = (
    <ActionBar>
      <Button label={again} kind='line' onPress={onAgain} />
      <Button label={t.common.done} grow onPress={onDone} />
    </ActionBar>
  )
  const said = result && (
    <View className={classNames(styles.part)} id='outbox-result'>
      <Notice tone='indigo'>{takenBackSentence(t, result)}</Notice>
    </View>
  )
  if (!entry) return frame(said ?? <Empty title={gone} />, bar)
  return frame(
    <>
      <Passbook title={t.common.bookName} low>
        <LedgerHead date={date} what={what} grams={grams} points={points} seal='' />
        <OutboxEntry
          entry={entry}
          onTakenBack={setResult}
          onAppeal={onAppeal}
          onOpenReceipt={onBooked}
          onOtherWay={onOtherWay}
          onRevise={(refused) => {
            keepForRevision(refused)
            onRevise()
          }}
        />
      </Passbook>
      {said}
      {!isAnswered(entry) && (
        <>
          <View className={classNames(styles.part)}>
            <SendingPromise />
          </View>
          {barredBy && (
            <Notice tone='indigo' icon='st-outbox'>
              <View id='outbox-barred'>{failureSentence(t, barredBy)}</View>
            </Notice>
          )}
          <View className={classNames(styles.part)}>
            <Button label={sendNow} kind='line' onPress={() => void useOutbox.getState().sendAll(true)} />
          </View>
        </>
      )}
    </>,
    bar,
  )
}

function useBookedReceipt(entryKey: string, onBooked: (actionId: string) => void) {
  const receipt = useOutbox(({ receipts }) => receipts[entryKey])
  const isTold = useRef(false)
  useEffect(() => {
    if (!receipt || isTold.current) return
    isTold.current = true
    // It may have been booked before it could be taken back: the receipt tells it.
    useOutbox.getState().dismissed(entryKey)
    useReceipts.getState().booked(receipt)
    onBooked(receipt.action.id)
  }, [receipt, entryKey, onBooked])
}
