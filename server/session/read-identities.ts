import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import type { Queryable } from '../store/database'
import { listIdentities } from '../store/identities'

export const readIdentities: Handler<Endpoints['readIdentities']> = async ({ citizenId, db }) =>
  answer({ identities: await presentIdentities(db, citizenId) })

export const presentIdentities = async (db: Queryable, citizenId: string) =>
  (await listIdentities(db, citizenId)).map(({ since, ...identity }) => ({ ...identity, since: since.toISOString() }))
