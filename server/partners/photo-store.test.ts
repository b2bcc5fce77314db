import { createHash, createHmac } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { PhotoStore } from '../services'
import { directoryPhotos } from './photo-directory'
import { s3Photos } from './photo-s3'

const KEY = 'test-key'
const SECRET = 'test-secret'
const REGION = 'test-region'
const nameOf = (text: string) => `${createHash('sha256').update(text).digest('hex')}.jpg`
const one = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 250])
const other = Buffer.from('another picture')

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Whether a request is signed as version 4 says, counted anew from what arrived. */
const isSigned = ({ method, url = '', headers }: http.IncomingMessage, body: Buffer): boolean => {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  const [, key, day = '', region, signed = '', signature] = found ?? []
  const stamp = String(headers['x-amz-date'])
  const hash = String(headers['x-amz-content-sha256'])
  if (key !== KEY || region !== REGION || !stamp.startsWith(day)) return false
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return false
  const names = signed.split(';')
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('')
  const canonical = [method, url, '', lines, signed, hash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const secret = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${SECRET}`, day), REGION))
  return hmac(secret, text).toString('hex') === signature
}

/** A bucket as the S3 API describes it: 200 for PUT, 404 for what is not there, 204 for DELETE of anything, 403 unsigned. */
const openBucket = async () => {
  const objects = new Map<string, Buffer>()
  const hashesSent: string[] = []
  const answer = { status: null as number | null }
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const url = request.url ?? ''
      const reply = (status: number, content?: Buffer) => response.writeHead(status).end(content)
      if (answer.status !== null) return reply(answer.status)
      if (!isSigned(request, body)) return reply(403, Buffer.from('<Error><Code>SignatureDoesNotMatch</Code></Error>'))
      if (!url.startsWith('/pictures/')) return reply(404)
      hashesSent.push(String(request.headers['x-amz-content-sha256']))
      if (request.method === 'PUT') {
        objects.set(url, body)
        return reply(200)
      }
      if (request.method === 'DELETE') {
        objects.delete(url)
        return reply(204)
      }
      return objects.has(url) ? reply(200, objects.get(url)) : reply(404)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, objects, hashesSent, answer, close: () => server.close() }
}

const directory = mkdtempSync(path.join(os.tmpdir(), 'photos-'))
let bucket: Awaited<ReturnType<typeof openBucket>>
const stores: Record<string, PhotoStore> = {}

beforeAll(async () => {
  bucket = await openBucket()
  stores.directory = directoryPhotos(path.join(directory, 'photos'))
  stores.s3 = s3Photos({ endpoint: bucket.endpoint, bucket: 'pictures', key: KEY, secret: SECRET, region: REGION })
})
afterAll(() => {
  bucket.close()
  rmSync(directory, { recursive: true })
})

describe.each(['directory', 's3'])('pictures in %s', (kind) => {
  const store = (): PhotoStore => {
    const found = stores[kind]
    if (!found) throw new Error(`no store ${kind}`)
    return found
  }
  const bytesOf = async (name: string) => {
    const found = await store().get(name)
    return found && Buffer.from(found)
  }

  test('what was put is got, byte by byte, and put again it is replaced', async () => {
    await store().put(nameOf('a'), one)
    expect(await bytesOf(nameOf('a'))).toEqual(one)
    await store().put(nameOf('a'), other)
    expect(await bytesOf(nameOf('a'))).toEqual(other)
    expect(await bytesOf(nameOf('b'))).toBeNull()
  })

  test('what was deleted is gone, and deleting it again is no failure', async () => {
    await store().put(nameOf('c'), one)
    await store().delete(nameOf('c'))
    await store().delete(nameOf('c'))
    expect(await bytesOf(nameOf('c'))).toBeNull()
  })

  test('a name that is not of our make is refused', async () => {
    for (const name of ['../secret', 'a.jpg', `${'0'.repeat(64)}.png`, '']) {
      await expect((async () => store().get(name))()).rejects.toThrow('a name that is not ours')
    }
  })
})

test('only the own user can read the directory and what lies in it', async () => {
  await stores.directory?.put(nameOf('d'), one)
  const root = path.join(directory, 'photos')
  const folder = path.join(root, nameOf('d').slice(0, 2))
  expect([root, folder].map((entry) => statSync(entry).mode & 0o777)).toEqual([0o700, 0o700])
  expect(statSync(path.join(folder, nameOf('d'))).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(existsSync(path.join(folder, nameOf('d')))).toBe(true)
})

test('the bucket sees the hash of what is written; a wrong secret writes nothing and is told', async () => {
  await stores.s3?.put(nameOf('e'), one)
  expect(bucket.hashesSent).toContain(sha256(one))
  const stranger = s3Photos({
    endpoint: bucket.endpoint,
    bucket: 'pictures',
    key: KEY,
    secret: 'wrong',
    region: REGION,
  })
  await expect(stranger.put(nameOf('f'), one)).rejects.toThrow('the picture storage answered 403 to PUT')
  expect(bucket.objects.has(`/pictures/${nameOf('f')}`)).toBe(false)
})

test('a storage that is ill fails; it never says that a picture is not there', async () => {
  bucket.answer.status = 503
  await expect(stores.s3?.get(nameOf('e'))).rejects.toThrow('the picture storage answered 503 to GET')
  await expect(stores.s3?.delete(nameOf('e'))).rejects.toThrow('503 to DELETE')
  bucket.answer.status = null
})
