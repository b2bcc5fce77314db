import { createHash } from 'node:crypto'
import type { Services } from '../services'
import type { Citizen } from '../store/citizens'
import type { Queryable } from '../store/database'
import { openSession } from '../store/sessions'

const SESSION_DAYS = 90
const DAY_MS = 86_400_000

interface Opening {
  readonly now: Date
  readonly services: Pick<Services, 'randomBytes'>
  readonly loginKeyHash: Uint8Array
}

/** A session with its token, which is told once and of which only a hash is kept. */
export const newSession = async (tx: Queryable, citizen: Citizen, { now, services, loginKeyHash }: Opening) => {
  const token = Buffer.from(services.randomBytes(32)).toString('base64url')
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest())
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS)
  await openSession(tx, { tokenHash, citizenId: citizen.citizenId, createdAt: now, expiresAt, loginKeyHash })
  return { token, expiresAt: expiresAt.toISOString(), profile: present(citizen) }
}

const present = ({ since, ...profile }: Citizen) => ({ ...profile, since: since.toISOString() })
