import { type Query, useQuery } from '@/api/use-query'
import { readBoard } from '@/contract/boards'
import { readProfile } from '@/contract/citizen'
import { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'

export type Board = OutputOf<typeof readBoard>
export type BoardPeriod = Board['period']
export type Standing = NonNullable<Board['me']>
export type BoardScope = 'city' | 'district'

export const useCity = () => useQuery(readCity, {})

/** The district that the citizen chose: null for none, undefined while nobody knows. */
export const useMyDistrictId = (): string | null | undefined => {
  const profile = useQuery(readProfile, {})
  return profile.status === 'ready' ? profile.value.districtId : undefined
}

export const useBoard = (period: BoardPeriod, districtId: string | undefined): Query<Board> =>
  useQuery(readBoard, { params: { period }, query: { districtId } })
