import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * What may be kept if it is asked about again (`no-cache`) is tagged by its content, and not sent a second time.
 * Weak tags, because the same content also travels compressed.
 */
export const answerUnchanged = (app: FastifyInstance): void => {
  app.addHook<unknown>('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200) return payload
    const tag = tagOf(reply, payload)
    if (tag === null) return payload
    void reply.header('etag', tag)
    if (!knows(request, tag)) return payload
    void reply.code(304).removeHeader('content-type').removeHeader('content-length').removeHeader('content-encoding')
    return null
  })
}

export const entityTag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

const tagOf = (reply: FastifyReply, payload: unknown): string | null => {
  const given = reply.getHeader('etag')
  if (typeof given === 'string') return given
  return reply.getHeader('cache-control') === 'no-cache' && typeof payload === 'string' ? entityTag(payload) : null
}

const knows = ({ headers }: FastifyRequest, tag: string): boolean => {
  const known = (headers['if-none-match'] ?? '').split(',').map((entry) => entry.trim())
  return known.includes('*') || known.includes(tag) || known.includes(tag.replace(/^W\//, ''))
}
