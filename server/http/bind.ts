import type { Endpoint, InputOf } from '@/contract/endpoint'
import { type EndpointId, ENDPOINTS } from '@/contract/endpoints'
import type { Refusal } from '@/contract/refusals'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Services } from '../services'
import type { Queryable } from '../store/database'
import { admit, type Caller } from './admit'
import { bodyBytesMaxOf } from './body-limits'
import type { Call, Handler, Handlers } from './handler'
import type { Limiter } from './rate-limits'
import { readIdempotencyKey, readInput, readOrigin } from './read-request'
import { Refused } from './refused'
import { successStatus } from './success-status'
import { writeOnce } from './write-once'

interface Binding {
  readonly app: FastifyInstance
  readonly services: Services
  readonly limiter: Limiter
}

const endpointIds = Object.keys(ENDPOINTS) as EndpointId[]

/** Every endpoint of the contract becomes a route. */
export const bindEndpoints = (binding: Binding, handlers: Handlers): void => {
  for (const id of endpointIds) bindOne(binding, id, handlers)
}

const bindOne = <Id extends EndpointId>({ app, services, limiter }: Binding, id: Id, handlers: Handlers): void => {
  const endpoint: Endpoint = ENDPOINTS[id]
  const handler: Handler<(typeof ENDPOINTS)[Id]> = handlers[id]
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: bodyBytesMaxOf(id),
    onRequest: (request) => limiter.countAddress(id, request),
    handler: async (request, reply) => {
      const now = services.clock()
      const caller = await admit(endpoint, request, services, now)
      if (caller) await limiter.countCitizen(request, caller.citizenId)
      const value = await perform(id, handler, request, { caller, now, services })
      return reply
        .code(successStatus(id))
        .header('cache-control', endpoint.access === 'public' && !endpoint.write ? 'no-cache' : 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(value))
    },
  })
}

interface Circumstances {
  readonly caller: Caller | null
  readonly now: Date
  readonly services: Services
}

const perform = async <Id extends EndpointId>(
  id: Id,
  handler: Handler<(typeof ENDPOINTS)[Id]>,
  request: FastifyRequest,
  { caller, now, services }: Circumstances,
): Promise<object> => {
  type E = (typeof ENDPOINTS)[Id]
  const endpoint = ENDPOINTS[id]
  const input: InputOf<E> = readInput<E>(endpoint, request)
  const idempotencyKey = readIdempotencyKey(endpoint, request)
  const work = async (db: Queryable): Promise<object> => {
    // `admit` has made the citizen fit the access of the endpoint.
    const { citizenId, tokenHash } = caller ?? { citizenId: null, tokenHash: null }
    const origin = readOrigin(request)
    const call = { input, citizenId, tokenHash, now, origin, db, idempotencyKey, services } as Call<E>
    const outcome = await handler(call)
    if (!outcome.ok) throw new Refused(outcome.refusal as Refusal, outcome.keepsWrites, outcome.afterwards)
    return checkedAnswer(endpoint, outcome.value)
  }
  if (caller === null || idempotencyKey === '') return work(services.database)
  const { citizenId } = caller
  const write = { citizenId, endpoint, key: idempotencyKey, now, request: requestText(endpoint, input) }
  return writeOnce(services.database, write, work)
}

const requestText = (endpoint: Endpoint, input: object): string =>
  `${endpoint.method} ${endpoint.path}\n${JSON.stringify(input)}`

/** An answer that breaks the contract is a bug of ours; fields that the contract does not know never leave the server. */
const checkedAnswer = (endpoint: Endpoint, value: unknown): object => {
  const parsed = endpoint.output.safeParse(value)
  if (parsed.success && typeof parsed.data === 'object' && parsed.data !== null) return parsed.data
  const where = parsed.error?.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Error(`the answer of ${endpoint.id} breaks the contract at: ${where}`)
}
