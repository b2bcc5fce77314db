import type { SqlValue, Statement } from '../../server/store/database'
import type { Turn, Varying } from './varying'

/** One step of a recorded transaction. */
export type RecordedStep =
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit' }
  /** Statements of one round sent without waiting for each other. */
  | {
      readonly kind: 'statement'
      readonly statement: Statement
      readonly values: readonly SqlValue[]
      readonly round: number
    }

export type Slot =
  | { readonly kind: 'constant'; readonly value: SqlValue }
  | { readonly kind: 'varying'; readonly varying: Varying }
  | { readonly kind: 'list'; readonly items: readonly Slot[] }

export type TemplateStep =
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit' }
  | {
      readonly kind: 'statement'
      readonly statement: Statement
      readonly slots: readonly Slot[]
      readonly round: number
    }

/** The recorded transaction with the values that must vary left open. */
export type Template = readonly TemplateStep[]

/** What a value of the recording stands for; the values themselves must differ from each other. */
export type Known = readonly (readonly [recorded: string | Uint8Array, varying: Varying])[]

export const templateOf = (steps: readonly RecordedStep[], known: Known): Template => {
  const byText = new Map(known.map(([recorded, varying]) => [textOf(recorded), varying]))
  if (byText.size < known.length) throw new Error('two known values are the same')
  return steps.map((step) =>
    step.kind === 'statement' ? { ...step, slots: step.values.map((value) => slotOf(value, byText)) } : step,
  )
}

const slotOf = (value: SqlValue, known: ReadonlyMap<string, Varying>): Slot => {
  if (isList(value)) {
    const items = value.map((item) => slotOf(item, known))
    return items.some((item) => item.kind === 'varying') ? { kind: 'list', items } : { kind: 'constant', value }
  }
  const varying = typeof value === 'string' || value instanceof Uint8Array ? known.get(textOf(value)) : undefined
  return varying ? { kind: 'varying', varying } : { kind: 'constant', value }
}

export const isList = (value: SqlValue): value is readonly (string | number | null)[] => Array.isArray(value)

const textOf = (value: string | Uint8Array): string =>
  typeof value === 'string' ? value : `\\x${Buffer.from(value).toString('hex')}`

/** The values of one statement in one turn. */
export const valuesIn = (slots: readonly Slot[], turn: Turn): SqlValue[] => slots.map((slot) => valueIn(slot, turn))

const valueIn = (slot: Slot, turn: Turn): SqlValue => {
  if (slot.kind === 'constant') return slot.value
  if (slot.kind === 'varying') return slot.varying.value(turn)
  return slot.items.map((item) => {
    const value = valueIn(item, turn)
    if (value === null || typeof value === 'string' || typeof value === 'number') return value
    throw new Error('a list holds text, numbers and null')
  })
}
