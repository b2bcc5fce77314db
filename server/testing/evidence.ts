import type { RefusalCode } from '@/contract/refusals'
import { stateOnBooking } from '@/domain/evidence/tier'
import { checkClaim, type ClaimedAct } from '../actions/check-claim'
import { enterClaim, type Entered } from '../actions/enter-claim'
import type { Evidence } from '../evidence/evidence'
import { lockCitizen } from '../store/books'
import type { Correction } from '../store/correct-action'
import type { Queryable } from '../store/database'
import type { TestApp } from './test-app'

/** Evidence of a tier, as its reader would answer it. */
export const evidenceOf = (tier: Evidence['tier'], given: Partial<Evidence> = {}): Evidence => ({
  tier,
  state: stateOnBooking(tier),
  source: 'test',
  externalId: null,
  keys: [],
  window: null,
  take: async () => null,
  takeDecided: async () => undefined,
  ...given,
})

/** A correction by the system at the time of the test. */
export const correctionAt = ({ services, now }: TestApp, reason: string | null = null): Correction => {
  const { newId, methodology, methodologies } = services
  return { actor: 'system', reason, at: now(), newId, methodology, methodologies }
}

/** Under the citizen's lock, as a job does it. */
export const underLock = <T>(
  { database }: TestApp,
  citizenId: string,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> =>
  database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    return work(tx)
  })

class NotEntered extends Error {
  constructor(readonly code: RefusalCode) {
    super(code)
  }
}

export type Entering =
  { readonly ok: true; readonly entered: Entered } | { readonly ok: false; readonly code: RefusalCode }

/** Enters a claim with evidence that no endpoint takes yet; a refusal is rolled back. */
export const enter = async (
  app: TestApp,
  citizenId: string,
  act: ClaimedAct,
  evidence: Evidence,
): Promise<Entering> => {
  const { services } = app
  const { claimDays } = services.methodology.settings
  const checked = checkClaim(act, services, { now: app.now(), claimDays })
  if (!checked.ok) throw new Error(`the claim of a test is wrong: ${checked.refusal.code}`)
  const entry = { citizenId, claim: checked.claim, evidence, now: app.now(), actor: 'system', reason: null }
  try {
    const entered = await underLock(app, citizenId, async (tx) => {
      const result = await enterClaim(tx, entry, services)
      if (!result.ok) throw new NotEntered(result.refusal.code)
      return result.entered
    })
    return { ok: true, entered }
  } catch (error) {
    if (error instanceof NotEntered) return { ok: false, code: error.code }
    throw error
  }
}
