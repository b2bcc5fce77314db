import { addDays, beijingDay, parseBeijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'

const MINUTE_MS = 60_000

/** What staff typed and chose; a place or behaviour that is not chosen yet is null. */
export interface Credit {
  readonly passbook: string
  readonly placeId: string | null
  readonly behaviourId: string | null
  readonly amount: string
  readonly reference: string
  /** YYYY-MM-DD and HH:MM of Beijing; null is now. */
  readonly when: { readonly day: string; readonly time: string } | null
}

export const emptyCredit = (placeId: string | null): Credit => ({
  passbook: '',
  placeId,
  behaviourId: null,
  amount: '',
  reference: '',
  when: null,
})

/** Ten digits, whatever spaces stand between them; null when it is no passbook number. */
export const readPassbook = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{10}$/.test(digits) ? digits : null
}

/** A number above 0; null when it is none. */
export const readAmount = (typed: string): number | null => {
  const amount = /^\d+(\.\d{1,3})?$/.test(typed.trim()) ? Number(typed) : 0
  return amount > 0 ? amount : null
}

/** The minute of Beijing time in which `epochMs` lies. */
export const minuteOf = (epochMs: number): { readonly day: string; readonly time: string } => {
  const day = beijingDay(epochMs)
  const minutes = Math.floor((epochMs - startOfBeijingDay(day)) / MINUTE_MS)
  const padded = (value: number) => String(value).padStart(2, '0')
  return { day, time: `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}` }
}

/** When it was, as an instant; what is not said is now. */
export const instantOf = ({ when }: Pick<Credit, 'when'>, nowMs: number): string => {
  const day = when && parseBeijingDay(when.day)
  if (!when || !day) return new Date(nowMs).toISOString()
  const [hours = 0, minutes = 0] = when.time.split(':').map(Number)
  return new Date(startOfBeijingDay(day) + (hours * 60 + minutes) * MINUTE_MS).toISOString()
}

/** Today and the days before it that can still be booked, latest first. */
export const daysBack = (nowMs: number, claimDays: number): readonly string[] =>
  Array.from({ length: claimDays + 1 }, (_, daysAgo) => addDays(beijingDay(nowMs), -daysAgo))
