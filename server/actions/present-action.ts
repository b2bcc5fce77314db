import type { Action } from '@/contract/actions'
import { findBehaviour, findRegion } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import type { AwardCut } from '@/domain/points/award'
import type { StoredAction } from '../store/actions'

/** An action with everything that made its number, read from the methodology version that quantified it. */
export const presentAction = (stored: StoredAction, methodologies: ReadonlyMap<string, Methodology>): Action => {
  const methodology = methodologies.get(stored.methodology)
  const behaviour = methodology && findBehaviour(methodology, stored.behaviourId)
  const region = methodology && behaviour && findRegion(methodology, behaviour.region)
  if (!methodology || !behaviour || !region)
    throw new Error(`no ${stored.behaviourId} in methodology ${stored.methodology}`)
  const { rangeGrams } = behaviour
  return {
    id: stored.actionId,
    behaviourId: stored.behaviourId,
    category: stored.category,
    name: behaviour.name,
    amount: stored.amountMilli / 1000,
    unit: stored.unit,
    occurredAt: stored.occurredAt.toISOString(),
    loggedAt: stored.loggedAt.toISOString(),
    tier: stored.tier,
    state: stored.state,
    grams: stored.grams,
    points: stored.points,
    why: {
      methodology: stored.methodology,
      factorMilli: stored.factorMilli,
      ...(rangeGrams === undefined ? {} : { rangeGrams: [...rangeGrams] }),
      formula: behaviour.formula,
      baseline: behaviour.baseline,
      scenario: behaviour.scenario,
      source: behaviour.source,
      confidence: behaviour.confidence,
      region: region.name,
      boundary: behaviour.boundary,
      weightPercent: methodology.settings.tierWeightPercent[stored.tier],
      gramsPerPoint: methodology.settings.gramsPerPoint,
      cuts: stored.cuts.map(presentCut),
    },
  }
}

const presentCut = (cut: AwardCut) =>
  cut.rule === 'person-daily-points'
    ? { rule: cut.rule, cap: cut.cap, cut: cut.cut }
    : { rule: cut.rule, cap: cut.capMilli / 1000, cut: cut.cutMilli / 1000 }
