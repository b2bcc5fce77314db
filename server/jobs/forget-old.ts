import { PLACE_DAYS } from '@/domain/abuse/parse-rules'
import type { Services } from '../services'
import { forgetPlaces, forgetSightings } from '../store/act-places'
import { forgetRefusals } from '../store/claim-refusals'
import { forgetHandledFlags } from '../store/flags'
import { forgetKeptAnswers } from '../store/idempotency'
import { forgetMessages } from '../store/inbox'
import { forgetJoinOffers } from '../store/joins/join-offers'
import { forgetExpiredLoginCodes } from '../store/login-codes'
import { forgetIdleAddresses } from '../store/message-addresses'
import { forgetCodeTries } from '../store/place-tries'
import { forgetEndedSessions } from '../store/sessions'

const DAY_MS = 24 * 60 * 60 * 1000
/** How long a repeated write still gets its first answer. */
const KEYS_KEPT_MS = 30 * DAY_MS
/** How long an ended session stays, so that its owner hears "expired" and not "unknown". */
const SESSIONS_KEPT_MS = 90 * DAY_MS
/** How long a message stays in the inbox. */
const MESSAGES_KEPT_MS = 400 * DAY_MS
/** Which accounts were seen at an install or an address, and whose claims were refused, bears on one day only. */
const SIGHTINGS_KEPT_MS = 2 * DAY_MS
/** How long a flag that was handled stays, so that staff see what was decided. */
const FLAGS_KEPT_MS = 180 * DAY_MS

/**
 * Forgets what was kept for a while: keys of writes, codes, wrong tries, offers that nobody took, messages, places of acts,
 * who was seen where, handled flags, sessions that ended long ago.
 */
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
    while ((await forgetPlaces(database, before(PLACE_DAYS * DAY_MS))) > 0);
    while ((await forgetSightings(database, before(SIGHTINGS_KEPT_MS))) > 0);
    while ((await forgetRefusals(database, before(SIGHTINGS_KEPT_MS))) > 0);
    await forgetHandledFlags(database, before(FLAGS_KEPT_MS))
    await forgetIdleAddresses(database)
    await forgetEndedSessions(database, before(SESSIONS_KEPT_MS))
  },
}
