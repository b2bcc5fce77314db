import { type Query, useQuery } from '@/api/use-query'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'

export type Methodology = OutputOf<typeof readMethodology>
export type Behaviour = Methodology['behaviours'][number]

/** The catalogue; the last one seen serves without a network. */
export const useMethodology = (): Query<Methodology> => useQuery(readMethodology, {})
