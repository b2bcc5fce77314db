import { shapeOf } from './docs-shape'
import type { JsonSchema } from './openapi-schemas'

const text = { type: 'string' } as const

test.each<[string, JsonSchema, string]>([
  ['text', { ...text, maxLength: 40 }, 'string, at most 40 characters'],
  ['a number', { type: 'integer', minimum: 1, maximum: 50 }, 'integer ≥ 1 ≤ 50'],
  ['a format', { ...text, format: 'date-time' }, 'string (date-time)'],
  ['choices', { ...text, enum: ['day', 'week'] }, '&#34;day&#34; | &#34;week&#34;'],
  ['something or nothing', { anyOf: [text, { type: 'null' }] }, 'string | null'],
  ['a list', { type: 'array', items: text }, 'list of string'],
  ['a pair', { type: 'array', prefixItems: [text, text], items: false }, '[string, string]'],
  ['an empty object', { type: 'object', properties: {} }, '{}'],
  ['another shape', { $ref: '#/components/schemas/Action' }, '<a href="#shape-Action">Action</a>'],
])('%s', (_case, schema, expected) => {
  expect(shapeOf(schema).text).toBe(expected)
})

test('an object has a line for each field, deeper ones further in', () => {
  const inner: JsonSchema = { type: 'object', properties: { zh: text }, required: ['zh'] }
  const schema: JsonSchema = { type: 'object', properties: { name: inner, note: text }, required: ['name'] }
  expect(shapeOf(schema).text).toBe('{\n  name: {\n    zh: string\n  }\n  note?: string\n}')
})
