import { synchroniseConsents } from '@/api/consents'
import { refresh } from '@/api/query-cache'
import { privacyVersion } from '@/api/tapped-consent'
import { useWrite, type Write } from '@/api/use-write'
import { type KnownIdentity, readIdentities, removeIdentity } from '@/contract/session'
import { hostLogin } from '@/platform/login'
import { hostMemory } from './host-memory'

type Kind = KnownIdentity['kind']

export interface RemoveWay extends Pick<Write<typeof removeIdentity>, 'isSending' | 'failure' | 'clear'> {
  /** True when it is gone. */
  readonly remove: (kind: Kind) => Promise<boolean>
}

/** Takes a way into this account away. */
export function useRemoveWay(): RemoveWay {
  const { send, isSending, failure, clear } = useWrite(removeIdentity)
  const remove = async (kind: Kind): Promise<boolean> => {
    // Without a text to be had there is no network either, and the server's refusal says so.
    const version = (await privacyVersion()) ?? 'unknown'
    const answer = await send({ params: { kind }, query: { version } })
    if (!answer.ok) return false
    if (kind === hostLogin?.host) hostMemory.forget()
    if (kind === 'phone') await synchroniseConsents()
    await refresh([readIdentities])
    return true
  }
  return { remove, isSending, failure, clear }
}
