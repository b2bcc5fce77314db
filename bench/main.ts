import type { Comparison } from './compare/comparison'
import { benchLogAction } from './log-action'
import { benchLogActionEmbedded } from './log-action-embedded'
import { benchRedeem } from './redeem'
import { benchRules } from './rules'

export { linesOf } from './compare/comparison'

/** The benches that need a server, by name. */
export const serverBenches: Readonly<Record<string, () => Promise<Comparison[]>>> = {
  'log-action': benchLogAction,
  'log-action-embedded': benchLogActionEmbedded,
  redeem: benchRedeem,
  rules: benchRules,
}
