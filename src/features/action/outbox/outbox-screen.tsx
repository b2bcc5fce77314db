import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Entry, isAnswered } from '@/api/outbox/entry'
import { type TakenBack, useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatWhole } from '@/i18n/format'
import { useLogText } from '@/i18n/log-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { LedgerHead } from '@/ui/ledger-head'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { keepForRevision } from '../draft'
import { type AppealRefused, type ClaimOtherWay, OutboxEntry } from './outbox-entry'
import styles from './outbox-screen.module.scss'
import { SendingPromise } from './sending-promise'
import { takenBackSentence } from './taken-back-sentence'

interface OutboxScreenProps {
  onLogIn: () => void
  onLog: () => void
  /** Wants to correct and log anew; the form of this behaviour is filled in. */
  onRevise: (behaviourId: string) => void
  onAppeal: AppealRefused
  onOpenReceipt: (actionId: string) => void
  onOtherWay: ClaimOtherWay
}

/** Everything that was logged here and is not in the ledger: what waits, and what was refused. */
export function OutboxScreen({ onLogIn, onLog, onRevise, onAppeal, onOpenReceipt, onOtherWay }: OutboxScreenProps) {
  const t = useLogText()
  const { entries, unreadable } = useOutbox()
  const passbookNumber = useSession((session) => session.passbookNumber)
  const [result, setResult] = useState<TakenBack | null>(null)
  if (passbookNumber === null) {
    return <Empty title={t.outbox.guest} action={<Button label={t.common.logIn} onPress={onLogIn} />} />
  }
  const waiting = entries.filter((entry) => !isAnswered(entry))
  const refused = entries.filter(({ state }) => state.kind === 'refused')
  const entered = entries.filter(({ state }) => state.kind === 'entered')
  const revise = (entry: Entry) => {
    keepForRevision(entry)
    onRevise(entry.call.body.behaviourId)
  }
  const lines = { onTakenBack: setResult, onRevise: revise, onAppeal, onOpenReceipt, onOtherWay }
  const { empty, emptySentence, refusedTitle, enteredTitle, again } = t.outbox
  return (
    <View>
      {result && (
        <View className={classNames(styles.part)} id='outbox-result'>
          <Notice tone={result === 'taken-back' ? 'green' : 'indigo'}>{takenBackSentence(t, result)}</Notice>
        </View>
      )}
      {waiting.length > 0 && <Waiting entries={waiting} {...lines} />}
      {entered.length > 0 && (
        <Section title={enteredTitle}>
          <Lines entries={entered} {...lines} />
        </Section>
      )}
      {refused.length > 0 && (
        <Section title={refusedTitle}>
          <Lines entries={refused} {...lines} />
        </Section>
      )}
      {unreadable.length > 0 && <Unreadable keys={unreadable} />}
      {entries.length + unreadable.length === 0 && (
        <Empty title={empty} sentence={emptySentence} action={<Button label={again} onPress={onLog} />} />
      )}
    </View>
  )
}

interface LinesProps {
  entries: readonly Entry[]
  onTakenBack: (result: TakenBack) => void
  onRevise: (entry: Entry) => void
  onAppeal: AppealRefused
  onOpenReceipt: (actionId: string) => void
  onOtherWay: ClaimOtherWay
}

function Lines({ entries, ...callbacks }: LinesProps) {
  const { date, what, grams, points } = useLogText().outbox
  return (
    <Card pad='none'>
      <LedgerHead date={date} what={what} grams={grams} points={points} seal='' />
      {entries.map((entry) => (
        <OutboxEntry key={entry.key} entry={entry} {...callbacks} />
      ))}
    </Card>
  )
}

function Waiting(props: LinesProps) {
  const t = useLogText()
  const isSending = useOutbox(({ sending }) => sending !== null)
  const barredBy = useOutbox((outbox) => outbox.barredBy)
  const { stuck, sendNow, state } = t.outbox
  return (
    <>
      <Lines {...props} />
      <SendingPromise />
      {barredBy && (
        <View className={classNames(styles.part)}>
          <Notice tone='indigo' icon='st-outbox'>
            <Words strong block>
              {stuck}
            </Words>
            <View id='outbox-barred'>{failureSentence(t, barredBy)}</View>
          </Notice>
        </View>
      )}
      <View className={classNames(styles.part)}>
        <Button
          label={isSending ? state.sending : sendNow}
          kind='line'
          loading={isSending}
          onPress={() => void useOutbox.getState().sendAll(true)}
        />
      </View>
    </>
  )
}

/** Kept by another version of the app: told, and deleted only by the person. */
function Unreadable({ keys }: { keys: readonly string[] }) {
  const { unreadableTitle, unreadable, remove } = useLogText().outbox
  return (
    <Section title={unreadableTitle}>
      <Card>
        <Words block>{unreadable(formatWhole(keys.length))}</Words>
        <View className={classNames(styles.part)}>
          <Button
            label={remove}
            kind='danger'
            size='small'
            onPress={() => keys.forEach(useOutbox.getState().dismissed)}
          />
        </View>
      </Card>
    </Section>
  )
}
