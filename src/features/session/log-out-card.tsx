import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { useOutbox } from '@/api/outbox/outbox'
import { forget } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { useWrite } from '@/api/use-write'
import { logOut } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { hostMemory } from './host-memory'
import styles from './log-out-card.module.scss'
import { WaitingChoice } from './waiting-choice'

/** The way out, here or on every device; what it does is said before it is done. */
export function LogOutCard() {
  const text = useText()
  const { session, common } = text
  const [isOpen, setIsOpen] = useState(false)
  const [mayKeep, setMayKeep] = useState(false)
  const isWaiting = useOutbox(({ entries, unreadable }) => entries.length + unreadable.length > 0)
  const { send, isSending, failure } = useWrite(logOut)

  const leave = async (everywhere: boolean) => {
    const answer = await send({ query: everywhere ? { everywhere: 'true' } : {} })
    // A session that the server has ended already needs no ending.
    const isOver = answer.ok || answer.failure.code === 'session-expired' || answer.failure.code === 'session-missing'
    if (!isOver) return
    setIsOpen(false)
    hostMemory.forget()
    useSession.getState().closed()
    await forget()
  }

  const open = () => {
    setMayKeep(false)
    setIsOpen(true)
  }

  return (
    <>
      <View className={classNames(styles.leave)}>
        <Button label={session.logOut} kind='quiet' onPress={open} />
      </View>
      <Sheet open={isOpen} title={session.logOutQuestion} closeLabel={common.close} onClose={() => setIsOpen(false)}>
        {isWaiting && !mayKeep ? (
          <WaitingChoice onKeep={() => setMayKeep(true)} />
        ) : (
          <WaysOut
            isSending={isSending}
            isKeeping={isWaiting}
            failure={failure}
            onLeave={(everywhere) => void leave(everywhere)}
          />
        )}
      </Sheet>
    </>
  )
}

interface WaysOutProps {
  isSending: boolean
  /** Something waits on this phone and stays. */
  isKeeping: boolean
  failure: Failure | null
  onLeave: (everywhere: boolean) => void
}

function WaysOut({ isSending, isKeeping, failure, onLeave }: WaysOutProps) {
  const text = useText()
  const { session } = text
  return (
    <>
      <Words block>{session.logOutExplained}</Words>
      {isKeeping && <Words block>{session.keepWaitingExplained}</Words>}
      <Words tone='ink2' block>
        {session.logOutEverywhereExplained}
      </Words>
      {failure && <Notice tone='danger'>{failureSentence(text, failure)}</Notice>}
      <View className={classNames(styles.choice)}>
        <Button label={session.logOutHere} loading={isSending} onPress={() => onLeave(false)} />
      </View>
      <View className={classNames(styles.choice)}>
        <Button label={session.logOutEverywhere} kind='line' disabled={isSending} onPress={() => onLeave(true)} />
      </View>
    </>
  )
}
