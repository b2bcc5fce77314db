import type { SqlValue } from '../../server/store/database'
import { STRIDE, type Walk } from '../walk'
import { isList, type Slot, type Template } from './template'

export interface PgbenchScript {
  readonly text: string
  /** Values of the recording that never change: bound as parameters, as the server binds them. */
  readonly variables: ReadonlyMap<string, string>
}

/**
 * A script for `pgbench -M prepared` that runs the statements of a recorded transaction. Each client walks over the
 * citizens of its side without meeting one twice before all had their turn; `round` and `start` come with -D.
 */
export const pgbenchScript = (name: string, template: Template, { first, count }: Walk): PgbenchScript => {
  const variables = new Map<string, string>()
  const bind = (value: string): string => {
    const variable = `${name}_${variables.size}`
    variables.set(variable, value)
    return `:${variable}`
  }
  const lines = template.map((step) => {
    if (step.kind === 'begin') return 'begin isolation level read committed;'
    if (step.kind === 'commit') return 'commit;'
    const expressions = step.slots.map((slot) => expressionOf(slot, bind))
    return `${filled(step.statement.text, expressions)};`
  })
  const turn = [
    '\\set round :round + 1',
    `\\set citizen ${first} + (:start + :round * :clients + :client_id) * ${STRIDE} % ${count}`,
    '\\set chance random(1, 9000000000000000)',
  ]
  return { text: `${[...turn, ...lines].join('\n')}\n`, variables }
}

/** The text with the expressions in the place of $1, $2 … */
const filled = (text: string, expressions: readonly string[]): string =>
  withoutComments(text).replace(/\$(\d+)/g, (parameter, number: string) => {
    const expression = expressions[Number(number) - 1]
    if (expression === undefined) throw new Error(`no value for ${parameter}`)
    return expression
  })

// pgbench ends a statement at its semicolon and takes a colon for a variable, in comments too.
const withoutComments = (text: string): string => text.replace(/--.*$/gm, '')

const expressionOf = (slot: Slot, bind: (value: string) => string): string => {
  switch (slot.kind) {
    case 'varying':
      return `(${slot.varying.sql})`
    case 'list':
      return `(array[${slot.items.map((item) => expressionOf(item, bind)).join(', ')}])`
    case 'constant': {
      const text = wireText(slot.value)
      // A pgbench variable cannot be null.
      return text === null ? 'null' : bind(text)
    }
  }
}

const wireText = (value: SqlValue): string | null => {
  if (value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return isList(value) ? `{${value.map(element).join(',')}}` : String(value)
}

const element = (item: string | number | null): string =>
  item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`
