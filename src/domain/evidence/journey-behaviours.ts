/** A person makes one of these at a time, so they may tell when they did and must not overlap. */
const JOURNEYS: readonly string[] = ['walking', 'cycling', 'e-bike', 'bus-ride', 'metro-ride', 'carpool', 'nev-driving']

export function isJourney(behaviourId: string): boolean {
  return JOURNEYS.includes(behaviourId)
}
