import { type Query, useQuery } from '@/api/use-query'
import { readAction } from '@/contract/actions'
import { listAppeals } from '@/contract/appeals'
import { readProfile } from '@/contract/citizen'
import { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'

export type AppealPage = OutputOf<typeof listAppeals>

const APPEALS_PER_PAGE = 20

/** The appeals of whoever is logged in, from `cursor` on; the newest without one. */
export const useAppeals = (cursor?: string): Query<AppealPage> =>
  useQuery(listAppeals, { query: { cursor, limit: APPEALS_PER_PAGE } })

/** Days within which staff promise an answer; null while that is not known. */
export const useAppealDays = (): number | null => {
  const city = useQuery(readCity, {})
  return city.status === 'ready' ? city.value.appealDays : null
}

export const useAction = (actionId: string) => useQuery(readAction, { params: { actionId } })

export const useMethodology = () => useQuery(readMethodology, {})

export const useOwnProfile = () => useQuery(readProfile, {})
