import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { useSession } from '@/api/session'
import type { Action } from '@/contract/actions'
import { useLogText } from '@/i18n/log-package'
import { queryWords } from '@/i18n/query-words'
import { useWideScreen } from '@/platform/wide-screen'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { QueryNotice } from '@/ui/query-notice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { ActionLife } from './action-life'
import { PhotoClimb } from './photo-climb'
import { useAction } from './queries'
import { ReceiptBook } from './receipt-book'
import styles from './receipt-screen.module.scss'
import { useReceipts } from './receipt-store'
import { Why } from './why'

interface ReceiptScreenProps {
  actionId: string
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  /** Asks whether the host may tell what became of a photo. */
  reminder: ReactNode
  /** What there is to see and to say of a journey. */
  journey: (action: Action) => ReactNode
  onAgain: () => void
  onDone: () => void
  onLogIn: () => void
  onAppeal: () => void
  onOpenAppeals: () => void
}

/** One line of the ledger: just printed, or looked up later. */
export function ReceiptScreen(props: ReceiptScreenProps) {
  const { actionId, frame, onAgain, onDone, onLogIn } = props
  const t = useLogText()
  const isGuest = useSession((session) => session.token === null)
  const query = useAction(actionId)
  const { receipt, isPrinting } = useReceiptOf(actionId)
  const action = query.status === 'ready' ? query.value.action : receipt?.action
  const steps = query.status === 'ready' ? query.value.steps : []
  const { again, guest } = t.action.receipt
  if (isGuest) {
    return frame(<Empty title={guest} action={<Button label={t.common.logIn} onPress={onLogIn} />} />, null)
  }
  const words = queryWords(t, query)
  const trouble = words.trouble && <QueryNotice {...words.trouble} />
  if (!action) return frame(trouble ?? <Skeleton label={words.loading} shape='balance' />, null)
  return frame(
    <Beside
      book={
        <>
          {query.status === 'ready' && trouble}
          <ReceiptBook action={action} receipt={receipt} isPrinting={isPrinting} />
          {query.status === 'ready' && <PhotoClimb read={query.value} reminder={props.reminder} />}
          {props.journey(action)}
          <WayToAppeal action={action} {...props} />
          {steps.length > 0 && <ActionLife steps={steps} />}
        </>
      }
      why={<Why action={action} />}
    />,
    <ActionBar>
      <Button label={again} kind='line' onPress={onAgain} />
      <Button label={t.common.done} grow onPress={onDone} />
    </ActionBar>,
  )
}

/** What does not count can be appealed; what became of that is one tap away. */
function WayToAppeal({ action, onAppeal, onOpenAppeals }: ReceiptScreenProps & { action: Action }) {
  const { appeal, myAppeals } = useLogText().action.receipt
  if (action.state !== 'refused' && action.state !== 'superseded') return null
  return (
    <View className={classNames(styles.ask)}>
      <Button label={appeal} kind='line' onPress={onAppeal} />
      <Button label={myAppeals} kind='quiet' onPress={onOpenAppeals} />
    </View>
  )
}

/** The answer of the booking, if it was made just now, and whether to print it before the person's eyes. */
function useReceiptOf(actionId: string) {
  const { latest, isNew, printed } = useReceipts()
  const receipt = latest?.action.id === actionId ? latest : null
  const [isPrinting] = useState(receipt !== null && isNew)
  useEffect(() => {
    if (isPrinting) printed()
  }, [isPrinting, printed])
  return { receipt, isPrinting }
}

interface BesideProps {
  book: ReactNode
  why: ReactNode
}

/** The reason beside the book where there is room, else in a sheet. */
function Beside({ book, why }: BesideProps) {
  const t = useLogText()
  const isWide = useWideScreen()
  const [isOpen, setOpen] = useState(false)
  const { title } = t.action.why
  if (isWide) {
    return (
      <View className={classNames(styles.beside)}>
        <View className={classNames(styles.half)}>{book}</View>
        <View className={classNames(styles.half)}>
          <Section title={title}>{why}</Section>
        </View>
      </View>
    )
  }
  return (
    <View>
      {book}
      <View className={classNames(styles.ask)}>
        <Button label={title} kind='line' icon='ui-help' onPress={() => setOpen(true)} />
      </View>
      <Sheet open={isOpen} title={title} closeLabel={t.common.close} onClose={() => setOpen(false)}>
        {why}
      </Sheet>
    </View>
  )
}
