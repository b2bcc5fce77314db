import { keptFrom } from '@/testing/taro'
import type { FakeAnswer, FakeRequest } from '@/testing/taro-request'
import { multipartForm } from '../../server/testing/photos'
import type { TestApp } from '../../server/testing/test-app'
import type { Chance } from './chance'
import { pictureOf } from './pictures'

/** What can happen to one request on its way to the server and back. */
const FATES = [
  'through',
  'cut before it is sent',
  'cut after it arrived',
  'answered too late',
  'answer cut in the middle',
  'arrives twice',
  'arrives long after the phone gave up',
  'refused by a busy server',
  'app killed before it is sent',
  'app killed after it arrived',
] as const
export type Fate = (typeof FATES)[number]

interface Circumstances {
  readonly app: TestApp
  readonly chance: Chance
  /** How many requests in a hundred have another fate than getting through. */
  trouble: number
  note(line: string): void
  /** The app that asks, so that it can be ended in the middle of what it does. */
  running(): { kill(): void }
}

const LOST: FakeAnswer = { failure: 'request:fail' }
const LATE: FakeAnswer = { failure: 'request:fail timeout' }
const BUSY: FakeAnswer = {
  statusCode: 503,
  data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 1 } } },
}
/** A dead app hears nothing. */
const never = new Promise<FakeAnswer>(() => undefined)

type Prepared = Promise<{
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload: string | Buffer
}>

const jsonOf = async ({ method, url, header, data }: FakeRequest): Prepared => ({
  method: method === 'POST' ? 'POST' : 'GET',
  url,
  headers: header,
  payload: String(data ?? ''),
})

/** The form that a host makes of a file, whose data is its path. */
const uploadOf = async ({ url, header, data }: FakeRequest): Prepared => {
  const { payload, type } = multipartForm(await pictureOf(keptFrom(String(data)) ?? 'nothing'))
  return { method: 'POST', url, headers: { ...header, 'content-type': type }, payload }
}

/** The way between the phone and the real server, on which anything can happen. */
export const networkOf = (circumstances: Circumstances) => {
  const { app, chance, note, running } = circumstances
  let underWay: Prepared[] = []

  const deliver = async (request: Prepared): Promise<FakeAnswer> => {
    const reply = await app.http.inject(await request)
    return { statusCode: reply.statusCode, data: reply.body }
  }

  const arrive = async (late: readonly Prepared[]): Promise<void> => {
    for (const request of late) await deliver(request)
  }

  return {
    carry: async (asked: FakeRequest): Promise<FakeAnswer> => {
      const asking = running()
      // The file may be gone by the time that the request arrives.
      const request = asked.url.endsWith('/v1/photos') ? uploadOf(asked) : jsonOf(asked)
      const fate = chance.percent(circumstances.trouble) ? chance.oneOf(FATES) : 'through'
      note(`${asked.header['idempotency-key']} ${fate}`)
      switch (fate) {
        case 'through':
          return deliver(request)
        case 'cut before it is sent':
          return LOST
        case 'cut after it arrived':
          await deliver(request)
          return LOST
        case 'answered too late':
          await deliver(request)
          return LATE
        case 'answer cut in the middle': {
          const answer = await deliver(request)
          return 'failure' in answer ? answer : { ...answer, data: String(answer.data).slice(0, 30) }
        }
        case 'arrives twice': {
          const [, second] = await Promise.all([deliver(request), deliver(request)])
          return second
        }
        case 'arrives long after the phone gave up':
          underWay.push(request)
          return LATE
        case 'refused by a busy server':
          return BUSY
        case 'app killed before it is sent':
          asking.kill()
          return never
        case 'app killed after it arrived':
          await deliver(request)
          asking.kill()
          return never
      }
    },
    /** What the phone gave up arrives after all. */
    arriveLate: async (): Promise<void> => {
      const late = underWay
      underWay = []
      await arrive(late)
    },
  }
}
