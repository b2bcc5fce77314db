import type { OutputOf } from '@/contract/endpoint'
import { behaviour, readMethodology } from '@/contract/methodology'
import * as domain from './methodology'

type Methodology = OutputOf<typeof readMethodology>
type Behaviour = Methodology['behaviours'][number]

/** A behaviour as it comes over the wire: 100 g a time. */
export const aBehaviour = (given: Partial<Behaviour> = {}): Behaviour => ({
  ...asRead<Behaviour>(behaviour, domain.aBehaviour()),
  ...given,
})

/** The catalogue as it comes over the wire, with the rules of 2026-11. */
export const aMethodology = (behaviours: readonly Behaviour[] = [aBehaviour()]): Methodology => ({
  ...asRead<Methodology>(readMethodology.output, domain.aMethodology()),
  behaviours: [...behaviours],
})

const asRead = <Value>(
  schema: { safeParse: (input: unknown) => { readonly success: boolean; readonly data?: Value } },
  sent: unknown,
): Value => {
  const { data } = schema.safeParse(sent)
  if (data === undefined) throw new Error('what the domain builds is not what the contract says')
  return data
}
