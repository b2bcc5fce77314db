/** How a journey moved. A car is also a taxi, rail is also metro. In the order of the model's classes. */
export type Mode = 'walk' | 'bike' | 'bus' | 'car' | 'rail'

export const MODES: readonly [Mode, ...Mode[]] = ['walk', 'bike', 'bus', 'car', 'rail']

/** The chance of each mode, adding up to 1. */
export type ModeChances = Readonly<Record<Mode, number>>

export function modeChances(chances: readonly number[]): ModeChances {
  const of = (mode: Mode) => chances[MODES.indexOf(mode)] ?? 0
  return { walk: of('walk'), bike: of('bike'), bus: of('bus'), car: of('car'), rail: of('rail') }
}

/** The likeliest mode and its chance. Among equals the earlier of `MODES`. */
export function likeliest(chances: ModeChances): { mode: Mode; confidence: number } {
  const mode = MODES.reduce((best, other) => (chances[other] > chances[best] ? other : best))
  return { mode, confidence: chances[mode] }
}
