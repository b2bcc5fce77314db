import { useDecision } from '@/api/consents'
import { personalKey } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { useQuery } from '@/api/use-query'
import { readIdentities } from '@/contract/session'
import { storage } from '@/platform/storage'

const laterKey = (owner: string | null) => personalKey(owner, 'phone-later')

/**
 * Whether this is somebody to ask for the phone number where it starts to matter: a citizen without one, who did not say
 * "not now" on this phone and did not take a number back. While the ways in are unknown nobody is asked.
 */
export const useIsPhoneWanted = (): (() => boolean) => {
  const owner = useSession((session) => session.passbookNumber)
  const ways = useQuery(readIdentities, {})
  const isTakenBack = useDecision('phone')?.decision === 'withdrawn'
  const hasNone = ways.status === 'ready' && ways.value.identities.every(({ kind }) => kind !== 'phone')
  return () => hasNone && !isTakenBack && storage.read(laterKey(owner)) !== true
}

/** Who said "not now" is not asked again on this phone; the way stays open in the settings. */
export const putPhoneOff = (): void => void storage.write(laterKey(useSession.getState().passbookNumber), true)
