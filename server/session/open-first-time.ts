import type { Services } from '../services'
import { type Citizen, openCitizen, takePassbookNumber } from '../store/citizens'
import type { Queryable } from '../store/database'
import type { Identity } from '../store/identities'
import { randomDigits } from './one-time-code'
import { randomPseudonym } from './random-pseudonym'

const numbersTriedMax = 8

/** The first login opens the citizen. */
export const openFirstTime = async (
  tx: Queryable,
  { newId, randomBytes, pseudonymWords }: Services,
  { identity, now }: { identity: Identity; now: Date },
): Promise<Citizen> => {
  const citizenId = newId()
  return openCitizen(tx, {
    citizenId,
    passbookNumber: await freePassbookNumber(tx, randomBytes, citizenId),
    pseudonym: randomPseudonym(pseudonymWords, randomBytes),
    identity,
    createdAt: now,
  })
}

/** Ten random digits, so that a number says nothing of when or how many. */
const freePassbookNumber = async (tx: Queryable, randomBytes: Services['randomBytes'], citizenId: string) => {
  for (let tried = 0; tried < numbersTriedMax; tried++) {
    const passbookNumber = randomDigits(randomBytes, 10)
    if (await takePassbookNumber(tx, passbookNumber, citizenId)) return passbookNumber
  }
  throw new Error('no free passbook number found')
}
