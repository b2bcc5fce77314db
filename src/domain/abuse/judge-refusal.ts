import type { Breach } from './judge-act'
import type { AbuseRule } from './rule'

/**
 * Refusals that tell of a try to have counted what did not happen, or once more. What is mistyped, late or counted already
 * is a slip, and is not among them.
 */
export const TELLING_REFUSALS = [
  'ticket-used',
  'reference-used',
  'place-tries-over',
  'journey-copied',
  'journey-not-believed',
  'photo-used',
  'steps-taken',
  'too-many',
  'act-impossible',
] as const

/** Telling refusals within the window of each rule, the newest one included. */
export type RefusalFacts = Readonly<{ ofCitizen: number; ofDevice: number }>

/** Every rule that one more telling refusal breaks. What is allowed is what the rule names as its most. */
export function judgeRefusal(rules: readonly AbuseRule[], { ofCitizen, ofDevice }: RefusalFacts): readonly Breach[] {
  return rules.flatMap((rule) => {
    const measured = rule.kind === 'citizen-refusals' ? ofCitizen : rule.kind === 'device-refusals' ? ofDevice : 0
    return 'refusalsMax' in rule && measured > rule.refusalsMax ? [{ rule, measured }] : []
  })
}
