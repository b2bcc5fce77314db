import type { Refusal, RefusalCode, FactsOf } from '@/contract/refusals'
import type { Queryable } from '../store/database'

/** A refusal on its way out of a transaction, which rolls back unless it keeps writes, or out of the checks before a use case. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly refusal: Refusal,
    readonly keepsWrites = false,
    readonly afterwards: ((tx: Queryable) => Promise<void>) | null = null,
  ) {
    super(refusal.code)
  }
}

export const refused = <C extends RefusalCode>(code: C, facts: FactsOf<C>): Refused =>
  new Refused({ code, facts } as Refusal)
