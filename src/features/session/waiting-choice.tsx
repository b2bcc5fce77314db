import { View } from '@tarojs/components'
import { useState } from 'react'
import { isAnswered } from '@/api/outbox/entry'
import { useOutbox } from '@/api/outbox/outbox'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import styles from './log-out-card.module.scss'

interface WaitingChoiceProps {
  onKeep: () => void
}

/** Whoever logs out is told what is still on this phone, and says what becomes of it. */
export function WaitingChoice({ onKeep }: WaitingChoiceProps) {
  const { session } = useText()
  const { entries, unreadable } = useOutbox()
  const [isSure, setIsSure] = useState(false)
  const [isDeleting, setIsDeleting] = useState(false)
  const count = entries.length + unreadable.length
  const discard = async () => {
    setIsDeleting(true)
    await useOutbox.getState().discarded()
    setIsDeleting(false)
  }
  return (
    <View id='log-out-waiting'>
      <Words block>{session.waiting(formatWhole(count))}</Words>
      <SendNow />
      <View className={classNames(styles.choice)}>
        <Button label={session.keepWaiting} disabled={isDeleting} onPress={onKeep} />
        <Words role='small' tone='ink2' block>
          {session.keepWaitingExplained}
        </Words>
      </View>
      <View className={classNames(styles.choice)}>
        {isSure ? (
          <Notice tone='ochre'>
            <View>{session.discardQuestion}</View>
            <Button label={session.discardYes} kind='danger' loading={isDeleting} onPress={() => void discard()} />
            <Button label={session.discardNo} kind='quiet' disabled={isDeleting} onPress={() => setIsSure(false)} />
          </Notice>
        ) : (
          <Button label={session.discardWaiting} kind='quiet' onPress={() => setIsSure(true)} />
        )}
      </View>
    </View>
  )
}

function SendNow() {
  const text = useText()
  const { session } = text
  const hasWaiting = useOutbox(({ entries }) => entries.some((entry) => !isAnswered(entry)))
  const barredBy = useOutbox((outbox) => outbox.barredBy)
  const [isSending, setIsSending] = useState(false)
  const send = async () => {
    setIsSending(true)
    await useOutbox.getState().sendAll(true)
    setIsSending(false)
  }
  if (!hasWaiting) return null
  return (
    <View className={classNames(styles.choice)}>
      {barredBy && <Notice tone='indigo'>{failureSentence(text, barredBy)}</Notice>}
      <Button label={session.sendWaiting} kind='line' loading={isSending} onPress={() => void send()} />
    </View>
  )
}
