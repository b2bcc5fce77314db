import fc from 'fast-check'
import { arbitraryFor } from '@/testing/schema-values'
import { ENDPOINTS } from '@/contract/endpoints'
import { refusalBody, REFUSALS } from '@/contract/refusals'

/** A module of the contract made of zod's own schemas, as the server has it. */
const asOnTheServer = <M extends object>(name: string): M => {
  let loaded: M | undefined
  jest.isolateModules(() => {
    jest.doMock('zod/mini', () => jest.requireActual<object>('zod/v4/mini'))
    loaded = jest.requireActual<M>(name)
  })
  if (!loaded) throw new Error(`${name} was not loaded.`)
  return loaded
}

interface Schema {
  readonly safeParse: (input: unknown) => { readonly success: boolean; readonly data?: unknown }
}

const parts = ['params', 'query', 'body', 'output'] as const

const schemasOf = (
  endpoints: Readonly<Record<string, { readonly [P in (typeof parts)[number]]?: Schema }>>,
  refusals: Readonly<Record<string, { readonly facts: Schema }>>,
  body: Schema,
): readonly (readonly [name: string, schema: Schema])[] => [
  ...Object.entries(endpoints).flatMap(([id, endpoint]) =>
    parts.flatMap((part) => (endpoint[part] ? [[`${part} of ${id}`, endpoint[part]] as const] : [])),
  ),
  ...Object.entries(refusals).map(([code, { facts }]) => [`facts of ${code}`, facts] as const),
  ['a refusal', body],
]

const theirEndpoints = asOnTheServer<{ ENDPOINTS: typeof ENDPOINTS }>('@/contract/endpoints').ENDPOINTS
const theirRefusals = asOnTheServer<{ REFUSALS: typeof REFUSALS; refusalBody: typeof refusalBody }>(
  '@/contract/refusals',
)
const onTheServer = new Map(schemasOf(theirEndpoints, theirRefusals.REFUSALS, theirRefusals.refusalBody))

const seen = { accepted: 0, refused: 0 }

describe('the reader of the phone', () => {
  it.each(schemasOf(ENDPOINTS, REFUSALS, refusalBody))('reads %s as zod does', (name, ours) => {
    const theirs = onTheServer.get(name)
    if (!theirs) throw new Error(`The server has no ${name}.`)
    const before = seen.accepted
    fc.assert(
      fc.property(arbitraryFor(theirs), (input) => {
        const expected = theirs.safeParse(input)
        seen[expected.success ? 'accepted' : 'refused'] += 1
        expect(ours.safeParse(input)).toEqual(
          expected.success ? { success: true, data: expected.data } : { success: false },
        )
      }),
      { numRuns: 80 },
    )
    expect(seen.accepted).toBeGreaterThan(before)
  })

  it('was shown enough of both, what fits and what does not', () => {
    expect(seen.accepted).toBeGreaterThan(4000)
    expect(seen.refused).toBeGreaterThan(1500)
  })
})
