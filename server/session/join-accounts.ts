import type { Endpoints } from '@/contract/endpoints'
import { answer, type Answer, type Call, type Handler, refuse } from '../http/handler'
import { findCitizen } from '../store/citizens'
import type { Queryable } from '../store/database'
import { lockBooksOfBoth, lockStandingJoin } from '../store/joins/account-joins'
import { lockJoinOffer, takeJoinOffer } from '../store/joins/join-offers'
import { isFrozen } from '../store/sanctions'
import { ticketHashOf } from './bind-identity'
import { joinBooks, type Joined } from './join-books'
import { staysOf } from './stays-of'

type Join = Endpoints['joinAccounts']

/** Its own transaction: the locks of both are taken together, always in the same order. */
export const joinAccounts: Handler<Join> = async (call) =>
  call.services.database.transaction((tx) => takeOffer(tx, call))

const takeOffer = async (tx: Queryable, call: Call<Join>): Promise<Answer<Join>> => {
  const { input, now, services, citizenId: caller } = call
  const ticketHash = ticketHashOf(input.body.ticket)
  const offer = await lockJoinOffer(tx, ticketHash)
  if (!offer) return refuse('join-ticket-over', {})
  if (offer.joinId !== null) return answerAgain(tx, call, offer.joinId)
  const { citizenId, otherId } = offer
  if (citizenId !== caller || offer.expiresAt <= now) return refuse('join-ticket-over', {})
  const holders = await lockBooksOfBoth(tx, citizenId, otherId)
  const areOpen = holders.get(citizenId) === null && holders.get(otherId) === null
  if (!areOpen) return refuse('join-ticket-over', {})
  const [own, other] = [await findCitizen(tx, citizenId), await findCitizen(tx, otherId)]
  if (isFrozen(own, now) || isFrozen(other, now)) return refuse('other-account-frozen', {})
  const stays = staysOf(own, other)
  const goes = stays === own ? other : own
  const joined = await joinBooks(tx, {
    keeperId: stays.citizenId,
    absorbedId: goes.citizenId,
    now,
    actor: 'citizen',
    services,
  })
  await takeJoinOffer(tx, ticketHash, joined.joinId)
  return present(tx, stays.citizenId, joined)
}

/** The answer may have been lost: the session leads to the keeper by now. */
const answerAgain = async (tx: Queryable, { citizenId }: Call<Join>, joinId: string): Promise<Answer<Join>> => {
  const join = await lockStandingJoin(tx, joinId)
  if (!join || join.keeperId !== citizenId) return refuse('join-ticket-over', {})
  return present(tx, join.keeperId, join)
}

const present = async (tx: Queryable, keeperId: string, { record }: Joined): Promise<Answer<Join>> => {
  const { since, ...profile } = await findCitizen(tx, keeperId)
  return answer({
    profile: { ...profile, since: since.toISOString() },
    countedOnce: record.doubled.length,
    pointsCut: [...record.cuts, ...record.keptCuts].reduce((total, { points }) => total + points, 0),
  })
}
