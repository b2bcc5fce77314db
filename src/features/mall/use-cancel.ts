import { useState } from 'react'
import { call } from '@/api/client'
import type { FailureOf } from '@/api/failure'
import { refresh } from '@/api/query-cache'
import { cancelRedemption } from '@/contract/redemptions'
import { CHANGED_BY_REDEEMING } from './queries'

export interface Cancel {
  readonly isSending: boolean
  readonly failure: FailureOf<typeof cancelRedemption> | null
  /** True when it is given back. */
  send(): Promise<boolean>
}

/** Gives a hold or an unused voucher back. Its key is made of the redemption, so that it may be sent again at any time. */
export const useCancel = (redemptionId: string): Cancel => {
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Cancel['failure']>(null)
  const send = async (): Promise<boolean> => {
    setSending(true)
    setFailure(null)
    const result = await call(cancelRedemption, { params: { redemptionId } }, `cancel-${redemptionId}`)
    setSending(false)
    const isBack = result.ok || wasBackBefore(result.failure)
    if (!isBack) setFailure(result.failure)
    await refresh(CHANGED_BY_REDEEMING)
    return isBack
  }
  return { isSending, failure, send }
}

const wasBackBefore = (failure: FailureOf<typeof cancelRedemption>): boolean =>
  failure.code === 'redemption-not-open' && failure.facts.state === 'cancelled'
