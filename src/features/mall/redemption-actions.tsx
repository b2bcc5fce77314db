import { useState } from 'react'
import type { FailureOf } from '@/api/failure'
import { refresh } from '@/api/query-cache'
import type { issueVoucher, Redemption } from '@/contract/redemptions'
import { failureSentence } from '@/i18n/failure-sentence'
import { useRewardText } from '@/i18n/reward-package'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { GiveBackSheet } from './give-back-sheet'
import { CHANGED_BY_REDEEMING } from './queries'
import { isGift, minutesLeftOf, type RedemptionView } from './redemption-view'
import { issue } from './use-redeem'

interface RedemptionActionsProps {
  redemption: Redemption
  view: RedemptionView
  nowMs: number
  onOpenReward: (rewardId: string) => void
}

/** What can still be done with a redemption: go on with a hold, give back, or look at the reward again. */
export function RedemptionActions({ redemption, view, nowMs, onOpenReward }: RedemptionActionsProps) {
  const { voucher: words } = useRewardText().mall
  const [isAsking, setAsking] = useState(false)
  const { failure, isSending, goOn } = useGoOn(redemption.id)
  const t = useRewardText()
  const isHold = view === 'held'
  const canGoOn = isHold && minutesLeftOf(redemption, nowMs) > 0
  const canGiveBack = redemption.canCancel && view !== 'expired'
  const giveBack = isHold ? words.cancel : words.giveBack
  return (
    <>
      {failure && <Notice tone='danger'>{failureSentence(t, failure)}</Notice>}
      <ActionBar>
        {canGiveBack && <Button label={giveBack} kind='line' grow={!canGoOn} onPress={() => setAsking(true)} />}
        {canGoOn && (
          <Button label={isGift(redemption) ? words.goOnGift : words.goOn} grow loading={isSending} onPress={goOn} />
        )}
        {!canGiveBack && !canGoOn && (
          <Button label={words.again} kind='line' grow onPress={() => onOpenReward(redemption.rewardId)} />
        )}
      </ActionBar>
      <GiveBackSheet open={isAsking} redemption={redemption} onClose={() => setAsking(false)} />
    </>
  )
}

/** Turns the hold into its voucher. */
const useGoOn = (redemptionId: string) => {
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<FailureOf<typeof issueVoucher> | null>(null)
  const goOn = () => {
    setSending(true)
    setFailure(null)
    void issue(redemptionId).then(async (failed) => {
      await refresh(CHANGED_BY_REDEEMING)
      setFailure(failed)
      setSending(false)
    })
  }
  return { isSending, failure, goOn }
}
