import type { Services } from '../services'
import { forgetKeptAnswers } from '../store/idempotency'
import { forgetMessages } from '../store/inbox'
import { forgetJoinOffers } from '../store/joins/join-offers'
import { forgetExpiredLoginCodes } from '../store/login-codes'
import { forgetCodeTries } from '../store/place-tries'
import { forgetEndedSessions } from '../store/sessions'

const DAY_MS = 24 * 60 * 60 * 1000
/** How long a repeated write still gets its first answer. */
const KEYS_KEPT_MS = 30 * DAY_MS
/** How long an ended session stays, so that its owner hears "expired" and not "unknown". */
const SESSIONS_KEPT_MS = 90 * DAY_MS
/** How long a message stays in the inbox. */
const MESSAGES_KEPT_MS = 400 * DAY_MS

/** Forgets what was kept for a while: keys of writes, codes, wrong tries, offers that nobody took, messages, sessions that ended long ago. */
export const forgetOld = {
  name: 'forget-old',
  everyMs: 60 * 60 * 1000,
  run: async ({ database, clock }: Services): Promise<void> => {
    const before = (keptMs: number) => new Date(clock().getTime() - keptMs)
    while ((await forgetKeptAnswers(database, before(KEYS_KEPT_MS))) > 0);
    await forgetExpiredLoginCodes(database, before(DAY_MS))
    await forgetCodeTries(database, before(DAY_MS))
    await forgetJoinOffers(database, before(DAY_MS))
    while ((await forgetMessages(database, before(MESSAGES_KEPT_MS))) > 0);
    await forgetEndedSessions(database, before(SESSIONS_KEPT_MS))
  },
}
