import { ticketDigits } from '@/domain/evidence/ticket'
import type { InputOf, OutputOf } from '@/contract/endpoint'
import type { EndpointId, Endpoints } from '@/contract/endpoints'
import type { Refusal } from '@/contract/refusals'
import type { FastifyInstance } from 'fastify'
import sampleCity from '../../content/sample-city/city.json'
import { buildApp } from '../app'
import { newestOf, pseudonymWords, readAbuseRules, readMethodologies, readPrivacyTexts } from '../content'
import { handlers, pictureHandlers } from '../handlers'
import type { Handlers } from '../http/handler'
import type { HttpSettings } from '../http/settings'
import { keyedHashWith } from '../keyed-hash'
import { readCityFile } from '../sample/city-file'
import { sealedTextsWith } from '../sealed-text'
import { loadCityFile } from '../sample/load-city-file'
import type { Services } from '../services'
import type { Database } from '../store/database'
import { timeOrderedIds } from '../time-ordered-ids'
import { call, type CallOptions, type Reply } from './call'
import { noMessages } from '../partners/no-messages'
import { photosInMemory } from './photos'
import { seededBytes } from './seeded-bytes'
import { openTestDatabase } from './test-database'

/** A citizen with a session: the calls of `TestApp`, with the token sent along. */
export interface TestCitizen {
  readonly phone: string
  readonly token: string
  readonly passbookNumber: string
  call<Id extends EndpointId>(id: Id, input: InputOf<Endpoints[Id]>, key?: string): Promise<Reply<Id>>
  /** The value, or the test fails. */
  succeed<Id extends EndpointId>(id: Id, input: InputOf<Endpoints[Id]>, key?: string): Promise<OutputOf<Endpoints[Id]>>
  /** The refusal, or the test fails. */
  refusal<Id extends EndpointId>(id: Id, input: InputOf<Endpoints[Id]>, key?: string): Promise<Refusal>
}

export interface TestApp {
  readonly http: FastifyInstance
  readonly readiness: { isClosing: boolean }
  readonly database: Database
  readonly services: Services
  /** Codes sent so far, the newest last. */
  readonly smsOutbox: { phone: string; code: string }[]
  now(): Date
  setNow(instant: string | Date): void
  advance(milliseconds: number): void
  call<Id extends EndpointId>(id: Id, input: InputOf<Endpoints[Id]>, options?: CallOptions): Promise<Reply<Id>>
  succeed<Id extends EndpointId>(
    id: Id,
    input: InputOf<Endpoints[Id]>,
    options?: CallOptions,
  ): Promise<OutputOf<Endpoints[Id]>>
  refusal<Id extends EndpointId>(id: Id, input: InputOf<Endpoints[Id]>, options?: CallOptions): Promise<Refusal>
  /** Logs in through the real endpoints, by default with a phone number that nobody used before. */
  newCitizen(phone?: string): Promise<TestCitizen>
  /** The digits of a ticket of the sample city that no test took before. */
  ticket(behaviourId: string): string
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Default: 2026-11-20, a Friday, 10:00 in Beijing. */
  readonly now?: string
  readonly settings?: Partial<HttpSettings>
  readonly services?: Partial<Services>
  /** In the place of the real ones, to make them fail. */
  readonly handlers?: Partial<Handlers>
  readonly log?: { write(line: string): void }
}

const defaultNow = '2026-11-20T10:00:00+08:00'
const unlimited = 1_000_000_000

const quietSettings: HttpSettings = {
  trustProxy: false,
  logLevel: 'silent',
  rateLimits: { perAddress: unlimited, perCitizen: unlimited, loginsPerAddress: unlimited },
  eventLoopLagMsMax: 0,
  hasMetrics: false,
  webDirectory: null,
}

/** The real app in process, on a migrated database with the sample city. Open it once a file, in `beforeAll`. */
export const openTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const clock = new SettableClock(options.now ?? defaultNow)
  const smsOutbox: { phone: string; code: string }[] = []
  const methodologies = readMethodologies()
  const randomBytes = seededBytes(20261120)
  const services: Services = {
    database: await openTestDatabase(),
    methodology: newestOf(methodologies),
    methodologies,
    pseudonymWords,
    abuseRules: readAbuseRules(),
    ...readPrivacyTexts(),
    wechatSteps: null,
    alipaySteps: null,
    clock: clock.now,
    randomBytes,
    keyedHash: keyedHashWith('test-secret'),
    newId: timeOrderedIds(clock.now, randomBytes),
    messages: noMessages,
    sealedTexts: sealedTextsWith('test-secret', randomBytes),
    sms: { send: async (phone, code) => void smsOutbox.push({ phone, code }) },
    wechat: null,
    alipay: null,
    photoStore: photosInMemory(),
    photoReviewer: null,
    ...options.services,
  }
  const city = readCityFile(sampleCity)
  await loadCityFile(services.database, city, clock.now())
  const settings = { ...quietSettings, ...options.settings }
  const readiness = { isClosing: false }
  const http = await buildApp({
    services,
    handlers: { ...handlers, ...options.handlers },
    pictureHandlers,
    settings,
    readiness,
    ...(options.log ? { log: options.log } : {}),
  })
  const nextTicket = new Map(city.tickets.map(({ behaviourId, firstNumber }) => [behaviourId, firstNumber]))
  let phonesUsed = 0

  const app: TestApp = {
    http,
    readiness,
    database: services.database,
    services,
    smsOutbox,
    now: clock.now,
    setNow: clock.set,
    advance: (milliseconds) => clock.set(new Date(clock.now().getTime() + milliseconds)),
    call: (id, input, callOptions) => call(http, id, input, callOptions),
    succeed: async (id, input, callOptions) => valueOf(id, await call(http, id, input, callOptions)),
    refusal: async (id, input, callOptions) => refusalOf(id, await call(http, id, input, callOptions)),
    newCitizen: (phone) => logInCitizen(app, phone ?? `139${String(++phonesUsed).padStart(8, '0')}`),
    ticket: (behaviourId) => {
      const number = nextTicket.get(behaviourId)
      if (number === undefined) throw new Error(`the sample city has no tickets for ${behaviourId}`)
      nextTicket.set(behaviourId, number + 1)
      return ticketDigits(number, (message) => services.keyedHash('place-ticket', message))
    },
    close: async () => {
      await http.close()
      await services.database.close()
    },
  }
  return app
}

class SettableClock {
  #now: Date

  constructor(instant: string | Date) {
    this.#now = new Date(instant)
  }

  readonly now = (): Date => new Date(this.#now)
  readonly set = (instant: string | Date): void => {
    this.#now = new Date(instant)
  }
}

const logInCitizen = async (app: TestApp, phone: string): Promise<TestCitizen> => {
  await app.succeed('requestLoginCode', { body: { phone } })
  const code = app.smsOutbox.at(-1)?.code ?? ''
  const { token, profile } = await app.succeed('logIn', { body: { phone, code } })
  return {
    phone,
    token,
    passbookNumber: profile.passbookNumber,
    call: (id, input, key) => app.call(id, input, { token, key }),
    succeed: (id, input, key) => app.succeed(id, input, { token, key }),
    refusal: (id, input, key) => app.refusal(id, input, { token, key }),
  }
}

const valueOf = <Id extends EndpointId>(id: Id, reply: Reply<Id>): OutputOf<Endpoints[Id]> => {
  if (reply.ok) return reply.value
  throw new Error(`${id} was refused: ${JSON.stringify(reply.refusal)}`)
}

const refusalOf = <Id extends EndpointId>(id: Id, reply: Reply<Id>): Refusal => {
  if (!reply.ok) return reply.refusal
  throw new Error(`${id} was not refused: ${JSON.stringify(reply.value)}`)
}
