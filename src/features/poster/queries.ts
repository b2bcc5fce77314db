import { useQuery } from '@/api/use-query'
import { readAccount } from '@/contract/account'
import { readAction } from '@/contract/actions'
import { readProfile } from '@/contract/citizen'

export const useAccount = () => useQuery(readAccount, {})

/** One action; nothing is asked without an id. */
export const usePosterAction = (actionId: string | null) =>
  useQuery(readAction, { params: { actionId: actionId ?? '' } }, { enabled: actionId !== null })

export const useProfile = () => useQuery(readProfile, {})
