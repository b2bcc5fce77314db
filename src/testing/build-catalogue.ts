import type { OutputOf } from '@/contract/endpoint'
import { behaviour, readMethodology } from '@/contract/methodology'
import * as domain from './methodology'

type Methodology = OutputOf<typeof readMethodology>
type Behaviour = Methodology['behaviours'][number]

/** A behaviour as it comes over the wire: 100 g a time. */
export const aBehaviour = (given: Partial<Behaviour> = {}): Behaviour => ({
  ...behaviour.parse(domain.aBehaviour()),
  ...given,
})

/** The catalogue as it comes over the wire, with the rules of 2026-11. */
export const aMethodology = (behaviours: readonly Behaviour[] = [aBehaviour()]): Methodology => ({
  ...readMethodology.output.parse(domain.aMethodology()),
  behaviours: [...behaviours],
})
