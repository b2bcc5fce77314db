import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptsGzip, isWorthGzip } from './compression'
import { entityTag } from './entity-tag'
import { refused } from './refused'

interface WebFile {
  readonly body: Buffer
  readonly gzipped: Buffer | null
  readonly type: string
  readonly tag: string
  readonly cacheControl: string
}

const gzip = promisify(zlib.gzip)

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * The built web app. It is small, so it is read and compressed once and then served from memory: what a request names is
 * looked up among what was found, never opened.
 */
export const serveWebFiles = async (app: FastifyInstance, directory: string | null): Promise<void> => {
  if (directory === null) return
  const files = await readWebFiles(directory)
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const address = `/${request.params['*']}`
    const file = files.get(address)
    if (file) return sendFile(file, request, reply)
    if (!isPage(address, request)) throw refused('route-not-found', {})
    const page = files.get('/index.html')
    if (page) return sendFile(page, request, reply)
    const sentence = 'The web app is not built yet: run `npm run build:h5`, then start the server again.\n'
    return reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(sentence)
  })
}

const readWebFiles = async (directory: string): Promise<ReadonlyMap<string, WebFile>> => {
  const names = await fs.readdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = await Promise.all(names.map((name) => readWebFile(directory, name)))
  return new Map(files.flatMap((entry) => (entry ? [entry] : [])))
}

const readWebFile = async (directory: string, name: string): Promise<[string, WebFile] | null> => {
  const place = path.join(directory, name)
  if (!(await fs.stat(place)).isFile()) return null
  const body = await fs.readFile(place)
  const type = types[path.extname(name)] ?? 'application/octet-stream'
  const gzipped = isWorthGzip(type, body.length) ? await gzip(body, { level: 9 }) : null
  const file = { body, gzipped, type, tag: entityTag(body), cacheControl: cacheControlOf(name) }
  return [`/${name.split(path.sep).join('/')}`, file]
}

/** A name with a hash of its content never means anything else. */
const cacheControlOf = (name: string): string => {
  if (/\.[0-9a-f]{8,}\.\w+$/.test(name)) return 'public, max-age=31536000, immutable'
  return name.endsWith('.html') ? 'no-cache' : 'public, max-age=3600'
}

const sendFile = (file: WebFile, request: FastifyRequest, reply: FastifyReply) => {
  void reply.type(file.type).header('etag', file.tag).header('cache-control', file.cacheControl)
  if (file.gzipped) void reply.header('vary', 'accept-encoding')
  if (!file.gzipped || !acceptsGzip(request)) return reply.send(file.body)
  return reply.header('content-encoding', 'gzip').send(file.gzipped)
}

/** The router of the web app runs in the browser, so every address of a page is answered by the same document. */
const isPage = (address: string, { headers }: FastifyRequest): boolean => {
  if (address === '/') return true
  if (/^\/(v1|docs|metrics|healthz|readyz)(\/|$)/.test(address) || /\.\w+$/.test(address)) return false
  return (headers.accept ?? '').includes('text/html')
}
