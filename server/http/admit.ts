import { createHash } from 'node:crypto'
import type { Endpoint } from '@/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Services } from '../services'
import { findOpenSession } from '../store/sessions'
import { findStaffMember } from '../store/staff'
import { readToken } from './read-request'
import { refuseFrozen } from './refuse-frozen'
import { refused } from './refused'

export interface Caller {
  readonly citizenId: string
  readonly tokenHash: Uint8Array
}

/** Who calls, by the session in the request; null when nobody in particular may and does. */
export const admit = async (
  endpoint: Endpoint,
  request: FastifyRequest,
  services: Services,
  now: Date,
): Promise<Caller | null> => {
  if (endpoint.access === 'public') return null
  const token = readToken(request)
  if (token === null) {
    if (endpoint.access === 'optional' && request.headers.authorization === undefined) return null
    throw refused(request.headers.authorization === undefined ? 'session-missing' : 'session-expired', {})
  }
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest())
  const session = await findOpenSession(services.database, tokenHash, now)
  if (!session) throw refused('session-expired', {})
  // A write is asked once more, under the lock of the citizen, where a repeated one first finds its answer.
  if (!endpoint.write) await refuseFrozen(services.database, { ...session, endpoint, now })
  const isForStaff = endpoint.access === 'staff'
  if (isForStaff && (await findStaffMember(services.database, session.citizenId)) === null)
    throw refused('staff-only', {})
  return { citizenId: session.citizenId, tokenHash }
}
