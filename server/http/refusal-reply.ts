import { type Refusal, statusOf } from '@/contract/refusals'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SmsFailure } from '../services'
import { DatabaseBusy, DatabaseError } from '../store/database'
import { Refused } from './refused'

export const bodyBytesMax = 64 * 1024

const busyRetrySeconds = 2

/** The one place where what went wrong becomes a status and a body. */
export const replyWithRefusals = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => sendRefusal(refusalFor(error, request), request, reply))
}

export const sendRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) => {
  request.refusalCode = refusal.code
  if ('retryAfterSeconds' in refusal.facts) void reply.header('retry-after', refusal.facts.retryAfterSeconds)
  return reply
    .code(statusOf(refusal.code))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: { code: refusal.code, facts: refusal.facts } }))
}

export const refusalFor = (error: unknown, request: FastifyRequest): Refusal => {
  if (error instanceof Refused) return error.refusal
  const framework = frameworkRefusal(error, request)
  if (framework) return framework
  // Neither message holds a value of the request: both are written by us or by the database about its own state.
  request.log.error({ requestId: request.id, error: describe(error) }, 'request failed')
  if (error instanceof DatabaseBusy || isConnectionLost(error) || error instanceof SmsFailure) {
    return { code: 'server-busy', facts: { retryAfterSeconds: busyRetrySeconds } }
  }
  return { code: 'server-error', facts: { requestId: request.id } }
}

const frameworkRefusal = (error: unknown, { routeOptions }: FastifyRequest): Refusal | null => {
  const { code, statusCode } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'body-too-large', facts: { maxBytes: routeOptions.bodyLimit ?? bodyBytesMax } }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'media-type-unsupported', facts: {} }
  // Whatever else the framework refuses before a handler runs is a malformed request: broken JSON, a bad length, a bad URL.
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return null
  return { code: 'request-invalid', facts: { issues: [{ path: '', message: code ?? 'malformed JSON' }] } }
}

/** Class 08 and 57P: the connection is gone, so the outcome is unknown; the same key finds it out. */
const isConnectionLost = (error: unknown): boolean => error instanceof DatabaseError && /^(08|57P)/.test(error.code)

const describe = (error: unknown) => {
  if (error instanceof DatabaseError) return { name: error.name, code: error.code, constraint: error.constraint }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack }
  return { name: typeof error }
}
