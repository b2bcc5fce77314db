import { judgeRefusal, TELLING_REFUSALS } from '@/domain/abuse/judge-refusal'
import { type AbuseKind, ruleOf } from '@/domain/abuse/rule'
import { beijingDay } from '@/domain/calendar/beijing'
import type { RefusalCode } from '@/contract/refusals'
import type { Origin } from '../http/handler'
import type { Services } from '../services'
import { noteClaimRefusal } from '../store/claim-refusals'
import type { Queryable } from '../store/database'
import { raiseRefusalFlag } from '../store/flags'
import { hashOrigin } from './hash-origin'

const MINUTE_MS = 60_000
const telling: readonly RefusalCode[] = TELLING_REFUSALS

interface RefusedCall {
  readonly citizenId: string
  readonly idempotencyKey: string
  readonly origin: Origin
  readonly now: Date
  readonly services: Services
}

interface Outcome {
  readonly ok: boolean
  readonly refusal?: { readonly code: RefusalCode }
}

/** A claim whose refusal tells of abuse is remembered after its transaction, which leaves nothing behind. */
export const rememberingRefusals =
  <Call extends RefusedCall, Answer extends Outcome>(handler: (call: Call) => Promise<Answer>) =>
  async (call: Call): Promise<Answer> => {
    const answer = await handler(call)
    const code = answer.refusal?.code
    if (code === undefined || !telling.includes(code)) return answer
    return { ...answer, afterwards: (tx: Queryable) => rememberRefusal(tx, call, code) }
  }

/** Notes the refusal, and flags a person or an install that had too many. Under the citizen's lock. */
export const rememberRefusal = async (tx: Queryable, call: RefusedCall, code: RefusalCode): Promise<void> => {
  const { citizenId, idempotencyKey: key, origin, now, services } = call
  const { abuseRules: rules, newId } = services
  const since = (kind: 'citizen-refusals' | 'device-refusals') =>
    new Date(now.getTime() - (ruleOf(rules, kind)?.windowMinutes ?? 0) * MINUTE_MS)
  const isAsked = (['citizen-refusals', 'device-refusals'] satisfies AbuseKind[]).some((kind) => ruleOf(rules, kind))
  if (!isAsked) return
  const { install } = hashOrigin(origin, beijingDay(now.getTime()), services)
  const noted = await noteClaimRefusal(tx, {
    ...{ citizenId, key, code, at: now, installHash: install },
    since: { ofCitizen: since('citizen-refusals'), ofDevice: since('device-refusals') },
  })
  if (!noted.isNew) return
  for (const { rule, measured } of judgeRefusal(rules, noted)) {
    const flag = { flagId: newId(), ruleId: rule.id, kind: rule.kind, measured, holdsTier: null }
    await raiseRefusalFlag(tx, citizenId, flag, now)
  }
}
