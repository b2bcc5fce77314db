import type { Entry } from '@/api/outbox/entry'
import { storage } from '@/platform/storage'
import { keptNames } from '@/testing/taro'
import type { Act } from './act'

const amountsOf = (acts: readonly Act[]): readonly number[] => acts.map(({ amount }) => amount)
const byNumber = (one: number, other: number): number => one - other

/** Each act is booked exactly once, in order, and what was taken back is not. */
export const complaintsOfBooks = (acts: readonly Act[], booked: readonly number[]): readonly string[] => {
  const found: string[] = []
  const isOpen = ({ fate, amount }: Act) => (fate === 'marked' || fate === 'asked back') && booked.includes(amount)
  const wanted = amountsOf(acts.filter((act) => act.fate === 'to be booked' || isOpen(act)))
  if (String([...booked].sort(byNumber)) !== String([...wanted].sort(byNumber))) {
    found.push(`done was ${String(wanted)}, booked is ${String(booked)}`)
  }
  const inQueue = amountsOf(acts.filter(({ isOutOfOrder }) => !isOutOfOrder))
  const queued = booked.filter((amount) => inQueue.includes(amount))
  const inOrder = inQueue.filter((amount) => queued.includes(amount))
  if (String(queued) !== String(inOrder)) found.push(`booked out of order: ${String(booked)}`)
  return found
}

/** On the phone only what has an answer is left, each once. */
export const complaintsOfLines = (
  acts: readonly Act[],
  booked: readonly number[],
  entries: readonly Entry[],
): readonly string[] => {
  const left = entries.map(({ call, state }) => `${call.body.amount} ${state.kind}`)
  const must = acts.flatMap(({ amount, fate }) => {
    if (fate === 'to be refused') return [`${amount} refused`]
    return fate === 'marked' && booked.includes(amount) ? [`${amount} entered`] : []
  })
  const may = acts.flatMap(({ amount, fate }) => {
    if (fate === 'taken back' || fate === 'marked') return []
    return booked.includes(amount) ? [`${amount} entered`] : fate === 'asked back' ? [`${amount} refused`] : []
  })
  const isRight =
    left.every((line) => must.includes(line) || may.includes(line)) &&
    must.every((line) => left.includes(line)) &&
    new Set(left).size === left.length
  return isRight ? [] : [`left on the phone: ${String(left)}, wanted: ${String(must)}`]
}

/** Photos were uploaded or given up, tracks were sent: nothing of either is left on the phone. */
export const complaintsOfFiles = (): readonly string[] => {
  const pieces = storage.keys().filter((key) => /^gp:o:[^:]*:[^:]*:/.test(key))
  const left = [...keptNames(), ...pieces]
  return left.length === 0 ? [] : [`files left on the phone: ${String(left)}`]
}
