import type { ClaimedMode } from '../journey/claim'

/** A person makes one of these at a time, so they may tell when they did and must not overlap. */
const JOURNEYS: readonly string[] = ['walking', 'cycling', 'e-bike', 'bus-ride', 'metro-ride', 'carpool', 'nev-driving']

export function isJourney(behaviourId: string): boolean {
  return JOURNEYS.includes(behaviourId)
}

/** The behaviour that a movement is claimed as. Who runs has walked, in the words of the catalogue. */
const BEHAVIOUR_OF: Readonly<Record<ClaimedMode, string>> = {
  walk: 'walking',
  run: 'walking',
  bike: 'cycling',
  'e-bike': 'e-bike',
  bus: 'bus-ride',
  metro: 'metro-ride',
}

const MODE_OF: Readonly<Record<string, ClaimedMode>> = {
  walking: 'walk',
  cycling: 'bike',
  'e-bike': 'e-bike',
  'bus-ride': 'bus',
  'metro-ride': 'metro',
}

/** What a track must show for this behaviour, or null when a track cannot show it. */
export function claimedModeOf(behaviourId: string): ClaimedMode | null {
  return MODE_OF[behaviourId] ?? null
}

/** The behaviours that movements can be claimed as, each once. */
export function behavioursOf(modes: readonly ClaimedMode[]): string[] {
  return [...new Set(modes.map((mode) => BEHAVIOUR_OF[mode]))]
}
