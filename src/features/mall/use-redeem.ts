import { useRef, useState } from 'react'
import { call, newKey } from '@/api/client'
import type { FailureOf } from '@/api/failure'
import { keep, keyOf, refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import type { Reward } from '@/contract/mall'
import { holdReward, issueVoucher, readRedemption, type Redemption } from '@/contract/redemptions'
import { now } from '@/platform/clock'
import { attemptKey, dropAttempt } from './hold-attempt'
import { CHANGED_BY_REDEEMING } from './queries'
import { minutesLeftOf } from './redemption-view'

export type RedeemFailure = FailureOf<typeof holdReward> | FailureOf<typeof issueVoucher>

export interface Redeem {
  /** What will be asked for: the price of the reward, or the newer one that the server told. */
  readonly points: number
  /** Held, but not yet a voucher: the second of the two calls failed. */
  readonly held: Redemption | null
  readonly isSending: boolean
  readonly failure: RedeemFailure | null
  send(exchangePointId: string | null): void
}

/**
 * Redeeming in two calls: hold, then issue. Both can be sent again without doubling anything: the key of the hold is
 * kept until it is answered, that of the voucher is made of the hold.
 */
export const useRedeem = (reward: Reward, onRedeemed: (redemptionId: string) => void): Redeem => {
  const [newPoints, setNewPoints] = useState<number | null>(null)
  const [held, setHeld] = useState<Redemption | null>(null)
  const [failure, setFailure] = useState<RedeemFailure | null>(null)
  const [isSending, setSending] = useState(false)
  // Two taps may come before the button is drawn as disabled.
  const sending = useRef(false)
  const points = newPoints ?? reward.points

  const hold = async (exchangePointId: string | null): Promise<Redemption | null> => {
    const body = { rewardId: reward.id, points, exchangePointId }
    const { passbookNumber } = useSession.getState()
    const result = await call(holdReward, { body }, attemptKey(passbookNumber ?? '', body, newKey(now()), now()))
    if (result.ok) return result.value.redemption
    if (wasRefused(result.failure)) dropAttempt()
    if (result.failure.code === 'price-changed') setNewPoints(result.failure.facts.points)
    setFailure(result.failure)
    return null
  }

  const send = async (exchangePointId: string | null) => {
    const isRunning = held !== null && minutesLeftOf(held, now()) > 0
    const running = isRunning ? held : await hold(exchangePointId)
    if (!running) return
    const failed = await issue(running.id)
    // Done, or over for good: what is asked next is a new hold.
    const isOpen = failed !== null && !issueVoucher.refusals.some((code) => code === failed.code)
    if (!isOpen) dropAttempt()
    setHeld(isOpen ? running : null)
    setFailure(failed)
    if (failed === null) onRedeemed(running.id)
  }

  const sendOnce = (exchangePointId: string | null) => {
    if (sending.current) return
    sending.current = true
    setSending(true)
    setFailure(null)
    void send(exchangePointId).finally(() => {
      sending.current = false
      setSending(false)
      void refresh(CHANGED_BY_REDEEMING)
    })
  }

  return { points, held, isSending, failure, send: sendOnce }
}

const REFUSED: readonly RedeemFailure['code'][] = [...holdReward.refusals, 'request-invalid', 'idempotency-key-reused']

/** True when the server looked at it and said no. After everything else, a lost answer above all, it may have been held. */
const wasRefused = ({ code }: RedeemFailure): boolean => REFUSED.includes(code)

/**
 * Turns a hold into its voucher; null when there is one now. The voucher is kept at once, so that it can be shown where
 * the network ends right after.
 */
export const issue = async (redemptionId: string): Promise<FailureOf<typeof issueVoucher> | null> => {
  const params = { redemptionId }
  const result = await call(issueVoucher, { params }, `issue-${redemptionId}`)
  if (result.ok) {
    const { passbookNumber } = useSession.getState()
    keep(keyOf(readRedemption, { params }, passbookNumber), { value: result.value.redemption, fetchedAt: now() })
    return null
  }
  const { failure } = result
  // An earlier try went through after all.
  if (failure.code === 'redemption-not-open' && ['issued', 'used'].includes(failure.facts.state)) return null
  return failure
}
