import type { Behaviour, Methodology, Region } from './types'

/** The behaviour with this id, or null. */
export function findBehaviour(methodology: Pick<Methodology, 'behaviours'>, id: string): Behaviour | null {
  return methodology.behaviours.find((behaviour) => behaviour.id === id) ?? null
}

/** The region with this id, or null. */
export function findRegion(methodology: Pick<Methodology, 'regions'>, id: string): Region | null {
  return methodology.regions.find((region) => region.id === id) ?? null
}
