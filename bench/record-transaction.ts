import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { INSTALL_HEADER } from '@/contract/endpoint'
import { buildApp } from '../server/app'
import { newestOf, pseudonymWords, readAbuseRules, readMethodologies, readPrivacyTexts } from '../server/content'
import { handlers, pictureHandlers } from '../server/handlers'
import type { HttpSettings } from '../server/http/settings'
import { keyedHashWith } from '../server/keyed-hash'
import { sealedTextsWith } from '../server/sealed-text'
import type { Services } from '../server/services'
import type { Database } from '../server/store/database'
import { timeOrderedIds } from '../server/time-ordered-ids'
import { RecordingDatabase } from './recording/recording-database'
import { type Known, type Template, templateOf } from './recording/template'
import {
  addressHash,
  citizenId,
  idempotencyKey,
  installHash,
  installIdOf,
  lotId,
  newId,
  tokenHash,
  tokenOf,
  type Turn,
  type Varying,
  voucherDigits,
} from './recording/varying'

/** Calls the server as a citizen would: the nth request of a transaction, answered in full or an error. */
export type Send = (path: string, body: object) => Promise<unknown>

const unlimited = 1_000_000_000

const settings: HttpSettings = {
  trustProxy: false,
  logLevel: 'silent',
  rateLimits: { perAddress: unlimited, perCitizen: unlimited, loginsPerAddress: unlimited },
  eventLoopLagMsMax: 0,
  hasMetrics: false,
  webDirectory: null,
}

/** Has the real app do one transaction for this citizen, and answers every statement that the database was asked. */
export const recordTransaction = async (
  database: Database,
  citizen: number,
  work: (send: Send) => Promise<{ voucherDigits?: string }>,
): Promise<Template> => {
  const recording = new RecordingDatabase(database)
  const ids: string[] = []
  const turn = { citizen, chance: Number.parseInt(randomBytes(6).toString('hex'), 16) }
  const services = servicesOn(recording, ids, turn)
  const app = await buildApp({ services, handlers, pictureHandlers, settings, readiness: { isClosing: false } })
  const keys: string[] = []
  recording.take()
  const { voucherDigits: digits } = await work(async (path, body) => {
    const key = String(idempotencyKey(keys.length + 1).value(turn))
    keys.push(key)
    return post(app, { path, body, key, token: tokenOf(citizen), installId: installIdOf(citizen) })
  })
  await app.close()
  const own = [citizenId, lotId, tokenHash, installHash, addressHash].map(
    (varying) => [varying.value(turn), varying] as const,
  )
  const known: Known = [
    ...own,
    ...ids.map((id, index) => [id, newId(index + 1)] as const),
    ...keys.map((key, index) => [key, idempotencyKey(index + 1)] as const),
    ...(digits === undefined ? [] : [[digits, voucherDigits] as const]),
  ]
  return templateOf(recording.take(), known)
}

const servicesOn = (database: Database, ids: string[], turn: Turn): Services => {
  const methodologies = readMethodologies()
  const clock = () => new Date()
  const makeId = timeOrderedIds(clock, randomBytes)
  return {
    database,
    methodology: newestOf(methodologies),
    methodologies,
    pseudonymWords,
    abuseRules: readAbuseRules(),
    ...readPrivacyTexts(),
    wechatSteps: null,
    alipaySteps: null,
    clock,
    randomBytes,
    keyedHash: hashOf(turn),
    newId: () => {
      const id = makeId()
      ids.push(id)
      return id
    },
    sms: { send: async () => undefined },
    wechat: null,
    alipay: null,
    messages: { hosts: [], send: async () => ({ outcome: 'taken' }) },
    sealedTexts: sealedTextsWith('bench', randomBytes),
    photoStore: { put: async () => undefined, get: async () => null, delete: async () => undefined },
    photoReviewer: null,
  }
}

/** What the rules hash varies with the citizen of the load, as other values do. */
const hashOf = (turn: Turn): Services['keyedHash'] => {
  const keyedHash = keyedHashWith('bench')
  return (purpose, message) => {
    if (purpose === 'abuse-install') return bytesOf(installHash, turn)
    if (purpose === 'abuse-address') return bytesOf(addressHash, turn)
    return keyedHash(purpose, message)
  }
}

const bytesOf = (varying: Varying, turn: Turn): Uint8Array => {
  const value = varying.value(turn)
  if (typeof value === 'string') throw new Error('a hash is bytes')
  return value
}

interface Post {
  readonly path: string
  readonly body: object
  readonly key: string
  readonly token: string
  readonly installId: string
}

const post = async (app: FastifyInstance, { path, body, key, token, installId }: Post): Promise<unknown> => {
  const response = await app.inject({
    method: 'POST',
    url: path,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, [INSTALL_HEADER]: installId },
    payload: body,
  })
  if (response.statusCode >= 300) throw new Error(`${path} was refused: ${response.body}`)
  return response.json()
}
