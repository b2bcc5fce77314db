import { type Query, useQuery } from '@/api/use-query'
import { readAccount } from '@/contract/account'
import { readAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'

export type Methodology = OutputOf<typeof readMethodology>
export type Behaviour = Methodology['behaviours'][number]
export type Account = OutputOf<typeof readAccount>

/** The catalogue; the last one seen serves without a network. */
export const useMethodology = (): Query<Methodology> => useQuery(readMethodology, {})

/** The account of whoever is logged in; loading for nobody. */
export const useAccount = (): Query<Account> => useQuery(readAccount, {})

export const useAction = (actionId: string) => useQuery(readAction, { params: { actionId } })
