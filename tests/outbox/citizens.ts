import { createHash, randomBytes } from 'node:crypto'
import { sql } from '../../server/store/database'
import { openFirstTime } from '../../server/session/open-first-time'
import { openSession } from '../../server/store/sessions'
import type { TestApp } from '../../server/testing/test-app'

export interface Person {
  readonly citizenId: string
  readonly passbookNumber: string
}

const DAY_MS = 86_400_000
const digestOf = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())

/** Opens many passbooks at once, without the codes that a login needs. */
export const openPersons = (app: TestApp, count: number): Promise<readonly Person[]> =>
  app.database.transaction(async (tx) => {
    const persons: Person[] = []
    for (let number = 0; number < count; number++) {
      const phone = `138${String(number).padStart(8, '0')}`
      const identity = { kind: 'phone', subjectHash: digestOf(phone), hint: phone.slice(-4) } as const
      const { citizenId, passbookNumber } = await openFirstTime(tx, app.services, { identity, now: app.now() })
      persons.push({ citizenId, passbookNumber })
    }
    return persons
  })

/** A new session of a person, as a login would open it. */
export const logInAs = async (app: TestApp, { citizenId }: Person): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const createdAt = app.now()
  await openSession(app.database, {
    tokenHash: digestOf(token),
    citizenId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 90 * DAY_MS),
    loginKeyHash: digestOf(`login ${token}`),
  })
  return token
}

const endSessions = sql('schedule-end-sessions', 'update session set revoked_at = $2 where citizen_id = $1')

/** The server ends every session of a person; their phone hears of it with the next answer. */
export const endSessionsOf = async (app: TestApp, { citizenId }: Person): Promise<void> => {
  await app.database.query(endSessions, [citizenId, app.now()])
}

const forgetSigns = sql('schedule-forget-signs', 'delete from journey_sign')

/** Generated rides are more alike than real ones: those of another schedule are not taken for their originals. */
export const forgetJourneysOfOthers = async (app: TestApp): Promise<void> => {
  await app.database.query(forgetSigns, [])
}

const selectBooked = sql(
  'schedule-booked',
  `select amount_milli as "amountMilli" from action where citizen_id = $1 order by action_id`,
)

/** Amounts of what is booked for a person, in the order of booking. */
export const bookedAmounts = async (app: TestApp, { citizenId }: Person): Promise<readonly number[]> => {
  const { rows } = await app.database.query<{ amountMilli: number }>(selectBooked, [citizenId])
  return rows.map(({ amountMilli }) => Number(amountMilli) / 1000)
}
