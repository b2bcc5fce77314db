import * as z from 'zod/mini'
import type { Send } from '../record-transaction'

/** What a citizen does in one transaction of the load; the nth kind of its turn. */
export type LoadKind = 'log-action' | 'redeem'

export interface LoggedBehaviour {
  readonly behaviourId: string
  readonly amount: number
  readonly unit: string
}

/** Of different categories, each earning points at the weakest evidence. */
export const behaviours: readonly LoggedBehaviour[] = [
  { behaviourId: 'cycling', amount: 5, unit: 'km' },
  { behaviourId: 'plant-based-meal', amount: 1, unit: 'times' },
  { behaviourId: 'recycle-plastic', amount: 1, unit: 'kg' },
  { behaviourId: 'online-meeting', amount: 1, unit: 'times' },
]

export const hotItem = { id: 'hot-item', points: 30, stock: 60_000 }

const held = z.object({ redemption: z.object({ id: z.string() }) })
const issued = z.object({ redemption: z.object({ voucher: z.object({ digits: z.string() }) }) })

export const logAction = async (send: Send, behaviour: LoggedBehaviour): Promise<void> => {
  const occurredAt = new Date(Date.now() - 1_000).toISOString()
  await send('/v1/actions', { ...behaviour, occurredAt, evidence: { tier: 'self' } })
}

/** Answers the digits of the voucher. */
export const redeem = async (send: Send): Promise<string> => {
  const { id, points } = hotItem
  const hold = held.parse(await send('/v1/redemptions', { rewardId: id, points, exchangePointId: null }))
  const voucher = issued.parse(await send(`/v1/redemptions/${hold.redemption.id}/voucher`, {}))
  return voucher.redemption.voucher.digits
}
