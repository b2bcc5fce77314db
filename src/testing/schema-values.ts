import fc from 'fast-check'

interface Check {
  readonly _zod: { readonly def: { readonly check: string; readonly pattern?: RegExp } }
}

/** What zod keeps of a schema, as far as the contract uses it. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly checks?: readonly Check[]
  readonly shape?: Readonly<Record<string, ZodSchema>>
  readonly element?: ZodSchema
  readonly innerType?: ZodSchema
  readonly options?: readonly ZodSchema[]
  readonly items?: readonly ZodSchema[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
}

export interface ZodSchema {
  readonly _zod: { readonly def: Definition }
}

const junk = fc.constantFrom<unknown>(undefined, null, true, 0, 1.5, NaN, Infinity, -91, 2 ** 53, '', 'x', [], [1], {})

const isZodSchema = (schema: object): schema is ZodSchema => '_zod' in schema

/** Values of which about half fit a schema of zod, and the others break it in one place or another. */
export const arbitraryFor = (schema: object): fc.Arbitrary<unknown> => {
  if (!isZodSchema(schema)) throw new Error('This is no schema of zod.')
  return fc.oneof(valuesOf(schema, false), valuesOf(schema, true))
}

const valuesOf = (schema: ZodSchema, breaks: boolean): fc.Arbitrary<unknown> => {
  const fit = fitting(schema._zod.def, breaks)
  return breaks ? fc.oneof({ weight: 40, arbitrary: fit }, { weight: 1, arbitrary: junk }) : fit
}

const fitting = (definition: Definition, breaks: boolean): fc.Arbitrary<unknown> => {
  const inside = (schema: ZodSchema) => valuesOf(schema, breaks)
  const { type, shape, element, innerType, options, items, values, entries } = definition
  if (type === 'object' && shape) return fieldsOf(shape, breaks)
  if (type === 'string') return stringOf(definition, breaks)
  if (type === 'number') return breaks ? anyNumber : fc.integer({ min: 1, max: 24 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'unknown') return junk
  if (type === 'literal' && values) return fc.constantFrom(...values)
  if (type === 'enum' && entries) return fc.constantFrom(...Object.values(entries))
  if (type === 'array' && element) return fc.array(inside(element), { maxLength: 4 })
  if (type === 'tuple' && items) return fc.tuple(...items.map(inside))
  if (type === 'union' && options) return fc.oneof(...options.map(inside))
  if (type === 'nullable' && innerType) return fc.option(inside(innerType), { freq: 3 })
  if (type === 'optional' && innerType) return fc.option(inside(innerType), { nil: undefined, freq: 3 })
  if (type === 'catch' && innerType) return inside(innerType)
  throw new Error(`No values are known for a schema of type ${type}.`)
}

const anyNumber = fc.oneof(fc.nat(50), fc.integer(), fc.double({ min: -200, max: 200 }), fc.nat(50).map(String))

const fieldsOf = (shape: Readonly<Record<string, ZodSchema>>, breaks: boolean): fc.Arbitrary<unknown> => {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, valuesOf(field, breaks)]))
  const required = Object.keys(shape).filter((key) => !['optional', 'catch'].includes(shape[key]?._zod.def.type ?? ''))
  const fit = fc.oneof(fc.record(fields, { requiredKeys: required }), fc.record({ ...fields, newer: fc.nat() }))
  if (!breaks) return fit
  return fc.oneof({ weight: 9, arbitrary: fit }, { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) })
}

const instants = fc
  .tuple(
    fc.constantFrom('2026-11-25', '2024-02-29', '2025-02-29', '2026-13-01', '2026-04-31', '26-1-1'),
    fc.constantFrom('T00:00:00', 'T23:59:59.123', 'T24:00:00', 'T12:30', ' 12:30:00'),
    fc.constantFrom('Z', '+08:00', '-24:00', '+0800', ''),
  )
  .map((parts) => parts.join(''))

const nearIdentifiers = fc.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

const stringOf = ({ format, checks = [] }: Definition, breaks: boolean): fc.Arbitrary<string> => {
  if (format === 'datetime')
    return breaks ? instants : fc.constantFrom('2026-11-25T08:00:00+08:00', '2024-02-29T00:00:00Z')
  if (format === 'uuid') return breaks ? fc.oneof(fc.uuid(), nearIdentifiers) : fc.uuid()
  const pattern = checks.map(({ _zod }) => _zod.def.pattern).find((found) => found !== undefined)
  const fit = pattern ? fc.stringMatching(pattern) : fc.stringMatching(/^[a-z0-9]{1,12}$/)
  return breaks
    ? fc.oneof({ weight: 9, arbitrary: fit }, { weight: 1, arbitrary: spaced }, { weight: 1, arbitrary: long })
    : fit
}

const spaced = fc.string().map((text) => `  ${text} `)
const long = fc
  .tuple(fc.constantFrom(16, 32, 40, 64, 500, 512), fc.nat(1))
  .map(([most, more]) => 'x'.repeat(most + more))
