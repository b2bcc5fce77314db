import type { Services } from '../services'
import { findCitizenByPassbook } from '../store/citizens'
import type { Queryable } from '../store/database'
import { splitAccounts } from './split-accounts'

/** The command cannot be done; the message tells the person who typed it. */
export class SplitCommandError extends Error {
  override readonly name = 'SplitCommandError'
}

export const SPLIT_USAGE = `usage:
  npm run staff -- undo-join <passbook number> <reason>   either of the two passbooks; both read the reason`

const WHY_NOT = {
  'no-join': 'this passbook was joined to no other, or that was undone',
  'joined-further': 'the passbook that stayed was itself joined to another: undo that first',
  'own-matter': 'nobody undoes a join of their own',
} as const

type Needed = Pick<Services, 'newId' | 'methodology' | 'methodologies'>

/** `words` come after the name of the command. */
export const runSplitCommand = async (
  tx: Queryable,
  [passbookNumber, ...words]: readonly string[],
  now: Date,
  services: Needed,
): Promise<string[]> => {
  const reason = words.join(' ').trim()
  if (!passbookNumber || reason === '') throw new SplitCommandError(SPLIT_USAGE)
  const citizen = await findCitizenByPassbook(tx, passbookNumber)
  if (!citizen) throw new SplitCommandError(`there is no passbook ${passbookNumber}`)
  const { citizenId } = citizen
  const split = await splitAccounts(tx, { citizenId, actor: 'staff:command', reason, now, services })
  if (!split.ok) throw new SplitCommandError(WHY_NOT[split.why])
  return [`${split.stayed} and ${split.wentBack} are two passbooks again`]
}
