import type { Jump } from './clean-path'

/** Old receivers jump by hundreds of metres when they find themselves again. Beyond this it is no receiver's fault. */
const SUSPECT_M = 2_000
const IMPOSSIBLE_M = 10_000
const MANY = 4

export type TeleportFinding =
  | { found: 'none' }
  | { found: 'suspect'; metres: number; seconds: number }
  | { found: 'teleport'; jumps: number; metres: number; seconds: number }

/** What the jumps of a journey of `metres` travelled metres mean. The facts are those of the widest jump. */
export function judgeJumps(jumps: readonly Jump[], travelledMetres: number): TeleportFinding {
  const [first] = jumps
  if (!first) return { found: 'none' }
  const widest = jumps.reduce((most, jump) => (jump.metres > most.metres ? jump : most), first)
  const jumped = jumps.reduce((sum, jump) => sum + jump.metres, 0)
  const facts = { metres: Math.round(widest.metres), seconds: widest.seconds }
  if (widest.metres > IMPOSSIBLE_M || (jumps.length >= MANY && jumped > travelledMetres)) {
    return { found: 'teleport', jumps: jumps.length, ...facts }
  }
  return widest.metres > SUSPECT_M ? { found: 'suspect', ...facts } : { found: 'none' }
}
