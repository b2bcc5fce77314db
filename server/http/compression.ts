import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const gzip = promisify(zlib.gzip)
const bytesMin = 1024
const quickLevel = 5

/** Shorter bodies and pictures do not get smaller. */
export const isWorthGzip = (type: string, bytes: number): boolean =>
  bytes >= bytesMin && /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/.test(type)

export const acceptsGzip = ({ headers }: FastifyRequest): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => {
      const [name, quality] = coding.trim().split(/\s*;\s*q=/i)
      return name?.toLowerCase() === 'gzip' && Number(quality ?? 1) > 0
    })

/** Compresses what the server writes itself, off the event loop; web files come compressed. */
export const compressReplies = (app: FastifyInstance): void => {
  app.addHook<unknown>('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload
    if (!isWorthGzip(String(reply.getHeader('content-type') ?? ''), Buffer.byteLength(payload))) return payload
    void reply.header('vary', 'accept-encoding')
    if (!acceptsGzip(request)) return payload
    const compressed = await gzip(payload, { level: quickLevel })
    void reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compressed
  })
}
