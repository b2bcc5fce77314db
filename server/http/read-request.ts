import { type Endpoint, IDEMPOTENCY_KEY, INSTALL_HEADER, type InputOf } from '@/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Origin } from './handler'
import { refused } from './refused'

const parts = ['params', 'query', 'body'] as const

/** What the caller gave, checked against the contract; fields that the contract does not know are dropped. */
export const readInput = <E extends Endpoint>(endpoint: E, request: FastifyRequest): InputOf<E> => {
  const issues: { path: string; message: string }[] = []
  const input: Record<string, unknown> = {}
  for (const part of parts) {
    const parsed = endpoint[part]?.safeParse(request[part])
    if (parsed?.success) input[part] = parsed.data
    parsed?.error?.issues.forEach(({ path, message }) => issues.push({ path: [part, ...path].join('.'), message }))
  }
  if (issues.length > 0) throw refused('request-invalid', { issues })
  return input as InputOf<E>
}

/** The key that makes a write repeatable; '' for a call that is not a write. */
export const readIdempotencyKey = (endpoint: Endpoint, request: FastifyRequest): string => {
  if (!endpoint.write) return ''
  const key = request.headers['idempotency-key']
  if (key === undefined || key === '') throw refused('idempotency-key-missing', {})
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key
  const message = '8 to 64 letters, digits, - and _'
  throw refused('request-invalid', { issues: [{ path: 'header.idempotency-key', message }] })
}

/** Where a request comes from; an install id that is none of ours is none. */
export const readOrigin = (request: FastifyRequest): Origin => {
  const given = request.headers[INSTALL_HEADER]
  const isId = typeof given === 'string' && /^[a-z0-9-]{16,64}$/.test(given)
  return { installId: isId ? given : null, address: request.ip }
}

export const readToken = (request: FastifyRequest): string | null =>
  /^Bearer ([A-Za-z0-9_-]{1,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? null
