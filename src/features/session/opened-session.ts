import { forgetOthers } from '@/api/query-cache'
import { useSession } from '@/api/session'
import type { Profile } from '@/contract/citizen'

/** A session that the server opened; what was kept for others on this phone goes. */
export const openFor = async (token: string, { passbookNumber }: Pick<Profile, 'passbookNumber'>): Promise<void> => {
  await forgetOthers(passbookNumber)
  useSession.getState().opened({ token, passbookNumber })
}
