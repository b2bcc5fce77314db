import type { Queryable } from './database'
import { leaveMessage } from './inbox'
import { findFreeze, writeSanction } from './sanctions'

export interface EndOfFreeze {
  readonly citizenId: string
  /** Only this freeze is ended; null for whichever is in force. */
  readonly freeze: { readonly sanctionId: string } | null
  readonly actor: string
  readonly reason: string
  readonly at: Date
  readonly newId: () => string
}

/** Under the citizen's lock. Where there is no such freeze any more it does nothing; answers whether it ended one. */
export const endFreeze = async (
  tx: Queryable,
  { citizenId, freeze, actor, reason, at, newId }: EndOfFreeze,
): Promise<boolean> => {
  const standing = await findFreeze(tx, citizenId, at)
  if (!standing || (freeze && freeze.sanctionId !== standing.sanctionId)) return false
  const endsId = standing.sanctionId
  await writeSanction(tx, { kind: 'thaw', citizenId, sanctionId: newId(), endsId, actor, reason, at })
  await leaveMessage(tx, { citizenId, messageId: newId(), at, kind: 'account-thawed', facts: { sanctionId: endsId } })
  return true
}
