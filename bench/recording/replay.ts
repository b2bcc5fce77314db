import type { Database, Queryable } from '../../server/store/database'
import { type Template, type TemplateStep, valuesIn } from './template'
import type { Turn } from './varying'

type StatementStep = Extract<TemplateStep, { kind: 'statement' }>

/** Runs a recorded transaction again: the same statements in the same round trips, and nothing around them. */
export const replay = async (database: Database, template: Template, turn: Turn): Promise<void> => {
  const rest = [...template]
  for (let step = rest.shift(); step; step = rest.shift()) {
    if (step.kind === 'statement') await run(database, [step], turn)
    if (step.kind !== 'begin') continue
    const inside = rest.splice(
      0,
      rest.findIndex(({ kind }) => kind === 'commit'),
    )
    await database.transaction(async (tx) => {
      for (const round of roundsOf(inside)) await run(tx, round, turn)
    })
  }
}

const run = (db: Queryable, steps: readonly StatementStep[], turn: Turn) =>
  Promise.all(steps.map(({ statement, slots }) => db.query(statement, valuesIn(slots, turn))))

const roundsOf = (steps: readonly TemplateStep[]): StatementStep[][] => {
  const rounds = new Map<number, StatementStep[]>()
  for (const step of steps) {
    if (step.kind === 'statement') rounds.set(step.round, [...(rounds.get(step.round) ?? []), step])
  }
  return [...rounds.values()]
}
