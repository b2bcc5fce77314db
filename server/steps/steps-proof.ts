import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { type BeijingDay, parseBeijingDay } from '@/domain/calendar/beijing'
import type { Services } from '../services'

const VALID_MS = 30 * 60_000

export type StepsSource = 'wechat' | 'alipay' | 'typed'

/** A day's steps as this server read them, for one citizen. */
export interface ReadSteps {
  readonly citizenId: string
  readonly day: BeijingDay
  readonly source: StepsSource
  readonly steps: number
  /** Keyed hash of the host's account, in hex; null where the host does not tell whose steps they are. */
  readonly subject: string | null
  readonly readAtMs: number
}

const claimed = z.object({
  citizenId: z.string(),
  day: z.string(),
  source: z.enum(['wechat', 'alipay', 'typed']),
  steps: z.int(),
  subject: z.nullable(z.string()),
  readAtMs: z.int(),
})

/**
 * What was read, under the server's own hash: the phone brings it back to book it. So the seal is opened outside of the
 * transaction that books, and a booking can be repeated although a login code cannot.
 */
export const proofOf = (read: ReadSteps, { keyedHash }: Pick<Services, 'keyedHash'>): string => {
  const text = Buffer.from(JSON.stringify(read)).toString('base64url')
  return `${text}.${Buffer.from(keyedHash('steps-proof', text)).toString('base64url')}`
}

/** What a proof of this server holds; null when it is not ours, another citizen's or older than half an hour. */
export const readProof = (
  proof: string,
  { keyedHash }: Pick<Services, 'keyedHash'>,
  { citizenId, now }: { readonly citizenId: string; readonly now: Date },
): ReadSteps | null => {
  const [text = '', hash = ''] = proof.split('.')
  const told = new Uint8Array(Buffer.from(hash, 'base64url'))
  const own = keyedHash('steps-proof', text)
  if (told.length !== own.length || !timingSafeEqual(told, own)) return null
  const read = claimed.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  const day = parseBeijingDay(read.day)
  const isValid = read.citizenId === citizenId && now.getTime() - read.readAtMs <= VALID_MS
  return day !== null && isValid ? { ...read, day } : null
}
