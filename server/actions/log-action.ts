import type { Endpoints } from '@/contract/endpoints'
import { readEvidence } from '../evidence/read-evidence'
import { answer, type Handler, refuse } from '../http/handler'
import { rememberingRefusals } from '../watch/remember-refusals'
import { checkClaim } from './check-claim'
import { enterClaim } from './enter-claim'
import { presentReceipt } from './present-receipt'

export const logAction: Handler<Endpoints['logAction']> = rememberingRefusals(
  async ({ input, citizenId, now, db, origin, services }) => {
    const { claimDays } = services.methodology.settings
    const checked = checkClaim(input.body, services, { now, claimDays })
    if (!checked.ok) return checked
    const { claim } = checked
    const { behaviour } = claim
    const { evidence: shown } = input.body
    if (!behaviour.evidence.includes(shown.tier)) {
      return refuse('evidence-not-accepted', { accepted: [...behaviour.evidence] })
    }
    const read = await readEvidence(shown, claim, services, { citizenId, now, db })
    if (!read.ok) return read

    const { evidence } = read
    const entry = { citizenId, claim, evidence, now, actor: 'citizen', reason: null, origin }
    const result = await enterClaim(db, entry, services)
    if (!result.ok) return result

    return answer(presentReceipt(result.entered, services, now))
  },
)
