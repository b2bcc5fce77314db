// What the phone has in place of `zod/mini`, under the same names: config/index.ts and jest.config.ts put it there. It
// reads values by the schemas of the contract and says only whether they fit, where zod also says why. See
// docs/decisions/0012-sizes.md; schema-reader.test.ts holds it to what zod reads.
import { regexes } from 'zod/v4/core'

const UNREADABLE = Symbol('unreadable')

type Read = (input: unknown) => unknown

interface Reader {
  readonly read: Read
  /** Whether an object may leave the key out. */
  readonly mayBeAbsent: boolean
  readonly shape: Shape
  readonly safeParse: (input: unknown) => { readonly success: boolean; readonly data?: unknown }
  readonly check: (...checks: readonly Pick<Reader, 'read'>[]) => Reader
}

type Shape = Readonly<Record<string, Reader>>

const reader = (read: Read, mayBeAbsent = false, shape: Shape = {}): Reader => ({
  read,
  mayBeAbsent,
  shape,
  safeParse: (input) => {
    const data = read(input)
    return data === UNREADABLE ? { success: false } : { success: true, data }
  },
  check: (...checks) => reader((input) => [{ read }, ...checks].reduce(readOn, input), mayBeAbsent, shape),
})

const readOn = (value: unknown, next: Pick<Reader, 'read'>): unknown =>
  value === UNREADABLE ? UNREADABLE : next.read(value)

const readerOf = (fits: (input: unknown) => boolean): Reader => reader((input) => (fits(input) ? input : UNREADABLE))

export const unknown = (): Reader => readerOf(() => true)
export const string = (): Reader => readerOf((input) => typeof input === 'string')
export const boolean = (): Reader => readerOf((input) => typeof input === 'boolean')
export const number = (): Reader => readerOf(Number.isFinite)
export const int = (): Reader => readerOf(Number.isSafeInteger)
export const literal = (value: unknown): Reader => readerOf((input) => input === value)
const choice = (values: readonly unknown[]): Reader => readerOf((input) => values.includes(input))
export { choice as enum }

export const uuid = (): Reader => regex(regexes.uuid())
export const iso = { datetime: (options: { offset: boolean }): Reader => regex(regexes.datetime(options)) }
export const coerce = { number: (): Reader => reader((input) => number().read(Number(input))) }

export const nullable = (inner: Reader): Reader =>
  reader((input) => (input === null ? null : inner.read(input)), inner.mayBeAbsent)
export const optional = (inner: Reader): Reader =>
  reader((input) => (input === undefined ? undefined : inner.read(input)), true)
const orElse = (inner: Reader, fallback: unknown): Reader =>
  reader((input) => {
    const value = inner.read(input)
    return value === UNREADABLE ? fallback : value
  }, true)
export { orElse as catch }

export const array = (item: Reader): Reader =>
  reader((input) => (Array.isArray(input) ? each(input, item) : UNREADABLE))
export const tuple = (items: readonly Reader[]): Reader =>
  reader((input) =>
    Array.isArray(input) && input.length === items.length
      ? all(items.map((item, index) => item.read(input[index])))
      : UNREADABLE,
  )
const each = (inputs: readonly unknown[], item: Reader): unknown => all(inputs.map((input) => item.read(input)))
const all = (values: readonly unknown[]): unknown => (values.includes(UNREADABLE) ? UNREADABLE : values)

export const object = (shape: Shape): Reader =>
  reader(
    (input) =>
      typeof input === 'object' && input !== null && !Array.isArray(input) ? fields(input, shape) : UNREADABLE,
    false,
    shape,
  )

const fields = (input: object, shape: Shape): unknown => {
  const own: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(shape)) {
    const isThere = key in input
    const value = isThere || field.mayBeAbsent ? field.read((input as Record<string, unknown>)[key]) : UNREADABLE
    if (value === UNREADABLE) return UNREADABLE
    if (isThere || value !== undefined) own[key] = value
  }
  return own
}

export const union = (options: readonly Reader[]): Reader =>
  reader((input) => {
    for (const option of options) {
      const value = option.read(input)
      if (value !== UNREADABLE) return value
    }
    return UNREADABLE
  })
/** At most one option has the literal that stands in the input, so that trying them in turn finds that one. */
export const discriminatedUnion = (_key: string, options: readonly Reader[]): Reader => union(options)

export const regex = (pattern: RegExp): Reader => readerOf((input) => typeof input === 'string' && pattern.test(input))
export const gte = (least: number): Reader => readerOf((input) => Number(input) >= least)
export const lte = (most: number): Reader => readerOf((input) => Number(input) <= most)
export const minLength = (least: number): Reader => readerOf((input) => lengthOf(input) >= least)
export const maxLength = (most: number): Reader => readerOf((input) => lengthOf(input) <= most)
export const trim = (): Reader => reader((input) => String(input).trim())

const lengthOf = (input: unknown): number => (typeof input === 'string' || Array.isArray(input) ? input.length : NaN)
