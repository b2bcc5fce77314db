import type { ActFacts } from '@/domain/abuse/judge-act'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { type Usage, usageColumns, type UsageQuestion, usageValues } from './actions'
import { statementFor } from './act-facts-statement'
import type { Queryable } from './database'

/** What names the exchange point of an act: the number of its ticket, or the point itself. */
export type Station =
  | { readonly kind: 'ticket'; readonly number: number }
  | { readonly kind: 'exchange-point'; readonly exchangePointId: string }

/** A stretch of time that a rule looks at, and where it may stop to count. */
export interface Counting {
  readonly since: Date
  readonly most: number
}

/** What rules ask about one more act; null where no rule asks, or where there is nothing to ask about. */
export interface FactsQuestion {
  readonly citizenId: string
  /** The action itself, when it is in the books already. */
  readonly actionId: string | null
  /** Acts within the time, and accounts; `most` is the larger of both limits. */
  readonly device: (Counting & { readonly installHash: Uint8Array }) | null
  readonly station: (Counting & { readonly station: Station }) | null
  readonly addressAccounts: { readonly subjectHash: Uint8Array; readonly most: number } | null
  readonly places: { readonly after: Date; readonly before: Date } | null
  readonly midnights: { readonly at: readonly Date[]; readonly minutes: number; readonly most: number } | null
  /** Days beside that of the act on which acts of the same behaviour bear on it. */
  readonly nearDays: { readonly behaviourId: string; readonly days: readonly BeijingDay[] } | null
  /** The install and the address where the citizen is seen from now on. */
  readonly sightings: { readonly subjectHashes: readonly Uint8Array[]; readonly at: Date } | null
}

/** All that the rules want to know but what `Usage` tells. */
export interface KnownFacts extends Omit<ActFacts, 'sameBehaviourAtMs'> {
  /** Where the code or ticket of the act belongs. */
  readonly exchangePoint: { readonly id: string; readonly latitude: number; readonly longitude: number } | null
  /** When acts of the same behaviour took place on the near days. */
  readonly sameBehaviourNear: readonly number[]
}

const NONE: KnownFacts = {
  actsOfDevice: 0,
  otherAccountsOfDevice: 0,
  actsOfStation: 0,
  otherAccountsOfAddress: 0,
  places: [],
  actsAfterMidnight: [],
  exchangePoint: null,
  sameBehaviourNear: [],
}

type Answers = { readonly [Fact in keyof KnownFacts]?: KnownFacts[Fact] } & {
  readonly ownActs?: number
  readonly othersOfDevice?: { readonly accounts: number; readonly acts: number }
}

const factsOf = ({ ownActs = 0, othersOfDevice, ...answers }: Answers): KnownFacts => ({
  ...NONE,
  ...answers,
  actsOfDevice: ownActs + (othersOfDevice?.acts ?? 0),
  otherAccountsOfDevice: othersOfDevice?.accounts ?? 0,
})

/**
 * What else happened that the rules look at. In the same statement the citizen is seen at the install and the address, which
 * a refusal rolls back. Nothing is counted further than a rule needs it.
 */
export const readActFacts = async (tx: Queryable, question: FactsQuestion): Promise<KnownFacts> => {
  const { statement, values } = statementFor(question, {
    name: 'act-facts',
    // The rules may have nothing to ask, and PostgreSQL refuses a value that the statement does not use.
    columns: '$1::uuid as "citizenId"',
    values: [question.citizenId],
  })
  const { rows } = await tx.query<Answers>(statement, values)
  return factsOf(rows[0] ?? {})
}

/** The same beside what bears on the act anyway, so that the rules cost no statement of their own. */
export const readUsageAndFacts = async (
  tx: Queryable,
  usageAsked: UsageQuestion,
  question: FactsQuestion,
): Promise<{ usage: Usage; facts: KnownFacts }> => {
  const base = { name: 'usage', columns: usageColumns, values: usageValues(usageAsked) }
  const { statement, values } = statementFor(question, base)
  const { rows } = await tx.query<Usage & Answers>(statement, values)
  const [row] = rows
  if (!row) throw new Error('a statement without a from clause gave no row')
  return { usage: row, facts: factsOf(row) }
}
