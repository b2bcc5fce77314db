import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Entry, isAnswered } from '@/api/outbox/entry'
import { type TakenBack, useOutbox } from '@/api/outbox/outbox'
import type { ActionClaim } from '@/contract/actions'
import type { Refusal } from '@/contract/refusals'
import { useLocal } from '@/i18n/language'
import { useLogText } from '@/i18n/log-package'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { LedgerLine } from '@/ui/ledger-line'
import { Words } from '@/ui/words'
import { canAppeal } from '@/api/can-appeal'
import { canRevise } from './can-revise'
import { entryWords } from './entry-words'
import styles from './outbox-entry.module.scss'
import { waitingLine, whatOf } from './waiting-line'

interface OutboxEntryProps {
  entry: Entry
  onTakenBack: (result: TakenBack) => void
  onRevise: (entry: Entry) => void
  onAppeal: AppealRefused
  onOpenReceipt: (actionId: string) => void
  /** Wants to claim a refused journey as another way of travel; true when its track went there. */
  onOtherWay?: ClaimOtherWay | undefined
}

export type ClaimOtherWay = (claim: ActionClaim) => boolean

/** Wants staff to look at what was refused. */
export type AppealRefused = (claim: ActionClaim, refusal: Refusal) => void

/** A line with where it stands, and what can be done about it. */
export function OutboxEntry({ entry, onTakenBack, onRevise, onAppeal, onOpenReceipt, onOtherWay }: OutboxEntryProps) {
  const t = useLogText()
  const local = useLocal()
  const isSending = useOutbox(({ sending }) => sending === entry.key)
  const { isTakingBack, takeBack } = useTakeBack(entry, onTakenBack)
  const { dismissed } = useOutbox.getState()
  const { state, key, call } = entry
  const what = whatOf(t, local, entry)
  const words = t.outbox
  const isRefused = state.kind === 'refused'
  const isWaiting = !isAnswered(entry)
  const claimOtherWay = (claimAs: ClaimOtherWay) => {
    const claim = useOutbox.getState().claimOf(entry)
    if (claim && claimAs(claim)) dismissed(key)
  }
  const openReceipt = (actionId: string) => () => {
    dismissed(key)
    onOpenReceipt(actionId)
  }
  const appeal = (refusal: Refusal) => {
    const claim = useOutbox.getState().claimOf(entry)
    if (claim) onAppeal(claim, refusal)
  }
  return (
    <View id={`waiting-${key}`}>
      <LedgerLine {...waitingLine(t, local, entry)} />
      <View className={classNames(styles.below)}>
        {state.kind === 'entered' && (
          <Words role='small' tone='ink2' block>
            {words.entered}
          </Words>
        )}
        {isWaiting &&
          entryWords(t, entry, isSending, now()).map((sentence) => (
            <Words key={sentence} role='small' tone='ink2' block>
              {sentence}
            </Words>
          ))}
        <View className={classNames(styles.acts)}>
          {isRefused && canRevise(state.refusal.code) && (
            <Button label={words.revise} kind='line' size='small' onPress={() => onRevise(entry)} />
          )}
          {isRefused && state.refusal.code === 'journey-mode-differs' && onOtherWay && (
            <Button label={words.otherWayOf(what)} kind='line' size='small' onPress={() => claimOtherWay(onOtherWay)} />
          )}
          {/* The photo of one that has no id was refused itself: only another photo helps. */}
          {isRefused && canAppeal(state.refusal) && !('file' in call.body.evidence) && (
            <Button label={words.appealOf(what)} kind='line' size='small' onPress={() => appeal(state.refusal)} />
          )}
          {state.kind === 'entered' && state.actionId !== null && (
            <Button label={words.seeReceiptOf(what)} kind='line' size='small' onPress={openReceipt(state.actionId)} />
          )}
          {!isWaiting && (
            <Button label={words.dismissOf(what)} kind='quiet' size='small' onPress={() => dismissed(key)} />
          )}
          {isWaiting && (
            <Button
              label={isTakingBack ? words.takingBack : words.takeBackOf(what)}
              kind='quiet'
              size='small'
              disabled={isSending || isTakingBack}
              onPress={takeBack}
            />
          )}
        </View>
      </View>
    </View>
  )
}

function useTakeBack({ key }: Entry, onTakenBack: (result: TakenBack) => void) {
  const [isTakingBack, setTakingBack] = useState(false)
  const takeBack = async () => {
    setTakingBack(true)
    const result = await useOutbox.getState().takenBack(key)
    setTakingBack(false)
    onTakenBack(result)
  }
  return { isTakingBack, takeBack: () => void takeBack() }
}
