import { pgbenchScript } from './pgbench-script'
import { type RecordedStep, type Template, templateOf, valuesIn } from './template'
import { citizenId, newId, tokenHash } from './varying'

const walk = { first: 11, count: 1_000 }
const turn = { citizen: 7, chance: 42 }
const own = String(citizenId.value(turn))
const id = String(newId(1).value(turn))

const statement = (text: string, values: Extract<RecordedStep, { kind: 'statement' }>['values']): RecordedStep => ({
  kind: 'statement',
  statement: { name: 'one', text },
  values,
  round: 1,
})

const recorded = (...steps: RecordedStep[]): Template =>
  templateOf(steps, [
    [own, citizenId],
    [id, newId(1)],
    [tokenHash.value(turn), tokenHash],
  ])

const linesOf = (template: Template) => pgbenchScript('s', template, walk).text.trimEnd().split('\n').slice(3)

test('each client has turns of its own, of citizens of this side', () => {
  expect(pgbenchScript('s', [], walk).text.split('\n')).toEqual([
    '\\set round :round + 1',
    '\\set citizen 11 + (:start + :round * :clients + :client_id) * 7919 % 1000',
    '\\set chance random(1, 9000000000000000)',
    '',
  ])
})

test('what varies becomes an expression, wherever it stands', () => {
  const template = recorded(statement('select $1, $2::uuid[], $1', [own, [id, own]]))
  expect(linesOf(template)).toEqual([
    "select (md5('citizen-' || :citizen)::uuid), (array[(md5('id-1-' || :chance)::uuid), (md5('citizen-' || :citizen)::uuid)])::uuid[], (md5('citizen-' || :citizen)::uuid);",
  ])
})

test('bytes are told by what is in them', () => {
  const template = recorded(statement('select $1, $2', [tokenHash.value(turn), new Uint8Array([1, 255])]))
  expect(linesOf(template)).toEqual(["select (sha256(convert_to('bench-' || :citizen, 'UTF8'))), :s_0;"])
  expect(pgbenchScript('s', template, walk).variables).toEqual(new Map([['s_0', '\\x01ff']]))
})

test('what stays is bound, but null, which pgbench cannot bind', () => {
  const at = new Date('2026-11-20T02:00:00Z')
  const template = recorded(statement('select $1, $2, $3, $4, $5', [`a:b'c`, 12, null, at, ['say "hi"', null, 'a\\b']]))
  const { text, variables } = pgbenchScript('s', template, walk)
  expect(text).toContain('select :s_0, :s_1, null, :s_2, :s_3;')
  expect([...variables.values()]).toEqual([`a:b'c`, '12', '2026-11-20T02:00:00.000Z', '{"say \\"hi\\"",NULL,"a\\\\b"}'])
})

test('a transaction keeps its bounds, and ten is not one and a zero', () => {
  const ten = statement('select $10', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const template = recorded({ kind: 'begin' }, ten, { kind: 'commit' })
  const { text, variables } = pgbenchScript('s', template, walk)
  expect(text).toContain('\nbegin isolation level read committed;\nselect :s_9;\ncommit;\n')
  expect(variables.get('s_9')).toBe('10')
})

test('comments are left out: pgbench would read their colons and semicolons', () => {
  expect(linesOf(recorded(statement('select 1 -- as is: so; it is\nfrom t', [])))).toEqual(['select 1 ', 'from t;'])
})

test('a parameter without a value stops the bench', () => {
  expect(() => pgbenchScript('s', recorded(statement('select $2', [1])), walk)).toThrow('no value for $2')
})

test('two meanings of one value stop the bench', () => {
  expect(() =>
    templateOf(
      [],
      [
        [own, citizenId],
        [own, newId(1)],
      ],
    ),
  ).toThrow('two known values are the same')
})

test('another turn has other values, the same everywhere in it', () => {
  const [step] = recorded(statement('select $1, $2, $3', [own, [own, id], 5]))
  if (step?.kind !== 'statement') throw new Error('not a statement')
  const other = { citizen: 8, chance: 43 }
  const values = valuesIn(step.slots, other)
  expect(values).toEqual([citizenId.value(other), [citizenId.value(other), newId(1).value(other)], 5])
  expect(values[0]).not.toBe(own)
})
