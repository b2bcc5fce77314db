import sharp from 'sharp'
import type { ActionClaim } from '@/contract/actions'
import { isSampled } from '@/domain/evidence/photo-rules'
import { closeDay } from '../jobs/close-day'
import { deletePictures } from '../jobs/delete-pictures'
import type { PhotoReviewer } from '../services'
import { checkBooks } from '../store/books-check'
import { refuseAction } from '../store/correct-action'
import { sql } from '../store/database'
import { appointStaff } from '../store/staff'
import { citizenIdOf, emptyBooks } from '../testing/books'
import { correctionAt, underLock } from '../testing/evidence'
import { photosInMemory, scene, upload, uploaded } from '../testing/photos'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const nextDay = '2026-11-21T00:20:00+08:00'
const pictures = photosInMemory()
let opinion: Awaited<ReturnType<PhotoReviewer['review']>>
let reviewed = 0
let app: TestApp
let citizen: TestCitizen
let nextScene = 100

const setShare = sql('test-photo-share', 'update programme set photo_review_percent = $1')

beforeAll(async () => {
  const photoReviewer: PhotoReviewer = {
    review: async (jpeg, behaviourId) => {
      expect(jpeg.length).toBeGreaterThan(0)
      expect(behaviourId).toBe('empty-plate-meal')
      reviewed += 1
      return opinion
    },
  }
  app = await openTestApp({ now: noon, services: { photoStore: pictures, photoReviewer } })
})
afterAll(() => app.close())
beforeEach(async () => {
  await emptyBooks(app)
  app.setNow(noon)
  opinion = { verdict: 'accept', reason: '' }
  await app.database.query(setShare, [0])
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const newScene = () => scene(nextScene++)
const meal = (evidence: ActionClaim['evidence'], occurredAt = '2026-11-20T11:30:00+08:00'): { body: ActionClaim } => ({
  body: { behaviourId: 'empty-plate-meal', amount: 1, unit: 'times', occurredAt, evidence },
})
const photo = (photoId: string) => ({ tier: 'photo', photoId }) as const
const read = (actionId: string) => citizen.succeed('readAction', { params: { actionId } })

const logWithPhoto = async (picture?: Buffer, by = citizen) => {
  const photoId = await uploaded(app, by, picture ?? (await newScene()))
  const { action } = await by.succeed('logAction', meal(photo(photoId)))
  return { photoId, actionId: action.id, action }
}

const staff = async (): Promise<TestCitizen> => {
  const member = await app.newCitizen()
  await appointStaff(app.database, { citizenId: await citizenIdOf(app, member), exchangePointIds: [] }, app.now())
  return member
}

const mealName = { zh: expect.any(String), en: expect.any(String) }
const messages = async (of = citizen) =>
  (await of.succeed('listMessages', { query: {} })).messages.map(({ content }) => content)

const closeDayTwice = async () => {
  await closeDay.run(app.services)
  await closeDay.run(app.services)
}

describe('a photo waits until its day is over', () => {
  test('then the entry is verified with its points, once however often the job runs', async () => {
    const { actionId, action } = await logWithPhoto()
    expect(action).toMatchObject({ tier: 'photo', state: 'pending', grams: 144 })
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(0)
    app.setNow('2026-11-20T23:59:59+08:00')
    await closeDay.run(app.services)
    expect((await read(actionId)).action.state).toBe('pending')

    app.setNow(nextDay)
    await closeDayTwice()
    const after = await read(actionId)
    expect(after.action).toMatchObject({ state: 'verified', tier: 'photo', points: 11 })
    expect(after.steps.map(({ kind }) => kind)).toEqual(['action-logged', 'action-verified'])
    expect(after.evidence).toMatchObject([{ tier: 'photo', state: 'accepted', reason: null }])
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(11)
  })

  test('a declared entry that climbs keeps its points until then', async () => {
    const { action } = await citizen.succeed('logAction', meal({ tier: 'self' }))
    const photoId = await uploaded(app, citizen, await newScene())
    const climbed = await citizen.succeed('addEvidence', {
      params: { actionId: action.id },
      body: { evidence: photo(photoId) },
    })
    expect(climbed).toMatchObject({
      action: { state: 'declared', tier: 'self', points: 7 },
      evidence: [{ tier: 'photo', state: 'pending' }],
      pointsGained: 0,
      availablePoints: 7,
    })
    const second = await uploaded(app, citizen, await newScene())
    expect(
      await citizen.refusal('addEvidence', { params: { actionId: action.id }, body: { evidence: photo(second) } }),
    ).toEqual({ code: 'photo-waiting', facts: {} })
    app.setNow(nextDay)
    await closeDayTwice()
    expect((await read(action.id)).action).toMatchObject({ state: 'verified', tier: 'photo', points: 11 })
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(11)
  })

  test('an entry that was refused meanwhile stays refused, and the photo needs no look', async () => {
    const { actionId } = await logWithPhoto()
    const citizenId = await citizenIdOf(app, citizen)
    await underLock(app, citizenId, (tx) => refuseAction(tx, { citizenId, actionId }, correctionAt(app)))
    app.setNow(nextDay)
    await closeDayTwice()
    expect((await read(actionId)).action.state).toBe('refused')
    expect(await messages()).toEqual([])
  })
})

describe('a photo is refused', () => {
  test('when it is unknown, or of somebody else', async () => {
    const other = await app.newCitizen()
    const foreign = await uploaded(app, other, await newScene())
    const unknown = '018f4d5c-0000-7000-8000-000000000000'
    for (const photoId of [foreign, unknown]) {
      expect(await citizen.refusal('logAction', meal(photo(photoId)))).toEqual({ code: 'photo-unknown', facts: {} })
    }
  })

  test('when it was shown before, with the entry', async () => {
    const { photoId, actionId } = await logWithPhoto()
    expect(await citizen.refusal('logAction', meal(photo(photoId), '2026-11-19T19:00:00+08:00'))).toEqual({
      code: 'photo-used',
      facts: { rule: 'photo-once', actionId },
    })
  })

  test('when a near copy was shown: by oneself with the entry, by another without', async () => {
    const original = await newScene()
    const { actionId } = await logWithPhoto(original)
    const copy = await sharp(original).modulate({ brightness: 1.1 }).resize(640).jpeg({ quality: 60 }).toBuffer()
    expect(await upload(app, copy, { token: citizen.token })).toMatchObject({
      status: 409,
      code: 'photo-used',
      facts: { rule: 'photo-copy', actionId },
    })
    const other = await app.newCitizen()
    expect(await upload(app, copy, { token: other.token })).toMatchObject({
      facts: { rule: 'photo-copy', actionId: null },
    })
  })

  test('when a copy was uploaded before and shown first', async () => {
    const original = await newScene()
    const copy = await sharp(original).jpeg({ quality: 50 }).toBuffer()
    const other = await app.newCitizen()
    const photoId = await uploaded(app, other, copy)
    await logWithPhoto(original)
    expect(await other.refusal('logAction', meal(photo(photoId)))).toEqual({
      code: 'photo-used',
      facts: { rule: 'photo-copy', actionId: null },
    })
  })

  test('when it is not of the days of the act, on both sides of the edge', async () => {
    const photoId = await uploaded(app, citizen, await newScene())
    expect(await citizen.refusal('logAction', meal(photo(photoId), '2026-11-17T23:59:00+08:00'))).toEqual({
      code: 'photo-wrong-day',
      facts: { days: 2 },
    })
    await citizen.succeed('logAction', meal(photo(photoId), '2026-11-18T00:00:00+08:00'))
    const early = await uploaded(app, citizen, await newScene())
    app.setNow('2026-11-21T12:00:00+08:00')
    expect(await citizen.refusal('logAction', meal(photo(early), '2026-11-21T11:00:00+08:00'))).toMatchObject({
      code: 'photo-wrong-day',
    })
  })

  test('and a refused claim leaves the photo unused', async () => {
    const photoId = await uploaded(app, citizen, await newScene())
    await citizen.refusal('logAction', meal(photo(photoId), '2026-11-17T12:00:00+08:00'))
    await citizen.succeed('logAction', meal(photo(photoId)))
  })
})

test('ten citizens with the same picture at once: one of them counts', async () => {
  const picture = await newScene()
  const citizens = await Promise.all(Array.from({ length: 10 }, () => app.newCitizen()))
  const ids = await Promise.all(citizens.map((each) => uploaded(app, each, picture)))
  const replies = await Promise.all(citizens.map((each, at) => each.call('logAction', meal(photo(ids[at] ?? '')))))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.filter((reply) => !reply.ok && reply.refusal.code === 'photo-used')).toHaveLength(9)
})

describe('the close of the day hands over', () => {
  const list = async (member: TestCitizen) => (await member.succeed('listPhotos', { query: {} })).photos

  test('the sampled share to staff; the reviewer is not asked', async () => {
    await app.database.query(setShare, [100])
    const { photoId, actionId } = await logWithPhoto()
    const before = reviewed
    app.setNow(nextDay)
    await closeDayTwice()
    expect(reviewed).toBe(before)
    expect((await read(actionId)).action.state).toBe('pending')
    const member = await staff()
    expect(await list(member)).toMatchObject([
      { photoId, why: 'sample', behaviourId: 'empty-plate-meal', amount: 1, deletedOn: '2027-02-18', place: null },
    ])
    await expect(citizen.refusal('listPhotos', { query: {} })).resolves.toMatchObject({ code: 'staff-only' })

    const decide = { params: { photoId }, body: { decision: 'accepted' } } as const
    expect(await member.succeed('decidePhoto', decide)).toMatchObject({ photoId, state: 'accepted' })
    expect((await read(actionId)).action).toMatchObject({ state: 'verified', points: 11 })
    expect(await member.refusal('decidePhoto', decide)).toEqual({
      code: 'photo-not-open',
      facts: { state: 'accepted' },
    })
    expect(await list(member)).toEqual([])
    const facts = { photoId, actionId, name: mealName }
    expect(await messages()).toEqual([{ kind: 'photo-accepted', facts }])
    expect(await messages(member)).toEqual([])
  })

  test('what the reviewer doubts, with its words; staff refuse with an objection', async () => {
    opinion = { verdict: 'doubt', reason: 'no plate to be seen' }
    const { photoId, actionId } = await logWithPhoto()
    app.setNow(nextDay)
    await closeDayTwice()
    const member = await staff()
    expect(await list(member)).toMatchObject([{ photoId, why: 'reviewer', remark: 'no plate to be seen' }])
    const body = { decision: 'refused', objection: 'other-act' } as const
    await member.succeed('decidePhoto', { params: { photoId }, body })
    const after = await read(actionId)
    expect(after.action).toMatchObject({ state: 'declared', tier: 'self', points: 7 })
    expect(after.evidence).toMatchObject([{ state: 'refused', reason: 'photo-other-act' }])
    expect(after.steps.at(-1)).toMatchObject({ kind: 'action-refused', to: 'declared', reason: 'photo-other-act' })
    const facts = { photoId, actionId, name: mealName, objection: 'other-act' }
    expect(await messages()).toEqual([{ kind: 'photo-refused', facts }])
    // The photo is used up all the same, and the entry may climb with another one.
    const again = await uploaded(app, citizen, await newScene())
    await citizen.succeed('addEvidence', { params: { actionId }, body: { evidence: photo(again) } })
  })

  test('a refusal of the reviewer to the entry, declared or pending', async () => {
    const { actionId } = await logWithPhoto()
    const { action } = await citizen.succeed('logAction', meal({ tier: 'self' }, '2026-11-19T19:00:00+08:00'))
    const late = await uploaded(app, citizen, await newScene())
    await citizen.succeed('addEvidence', { params: { actionId: action.id }, body: { evidence: photo(late) } })
    opinion = { verdict: 'refuse', reason: 'a picture of a screen' }
    app.setNow(nextDay)
    await closeDayTwice()
    for (const id of [actionId, action.id]) {
      const after = await read(id)
      expect(after.action).toMatchObject({ state: 'declared', tier: 'self', points: 7 })
      expect(after.evidence).toMatchObject([{ state: 'refused', reason: 'photo-reviewer' }])
    }
  })

  test('a photo too far from the last one of the same citizen, and not one that is near enough', async () => {
    const at = (photoId: string, latitude: number) => ({ ...photo(photoId), place: { latitude, longitude: 116.4 } })
    const log = async (latitude: number, occurredAt: string) => {
      const photoId = await uploaded(app, citizen, await newScene())
      await citizen.succeed('logAction', meal(at(photoId, latitude), occurredAt))
      return photoId
    }
    await log(39.9, '2026-11-20T08:00:00+08:00')
    app.advance(3_600_000)
    await log(39.95, '2026-11-19T12:00:00+08:00')
    app.advance(3_600_000)
    const far = await log(31.2, '2026-11-19T19:00:00+08:00')
    app.setNow(nextDay)
    await closeDayTwice()
    expect(await list(await staff())).toMatchObject([
      { photoId: far, why: 'place', place: { latitude: 31.2, longitude: 116.4 } },
    ])
  })

  test('nobody decides on their own photo, and there is none of an unknown id', async () => {
    await app.database.query(setShare, [100])
    const { photoId } = await logWithPhoto()
    app.setNow(nextDay)
    await closeDayTwice()
    await appointStaff(app.database, { citizenId: await citizenIdOf(app, citizen), exchangePointIds: [] }, app.now())
    const body = { decision: 'accepted' } as const
    expect(await citizen.refusal('decidePhoto', { params: { photoId }, body })).toMatchObject({ code: 'own-matter' })
    const unused = await uploaded(app, citizen, await newScene())
    expect(await citizen.refusal('decidePhoto', { params: { photoId: unused }, body })).toMatchObject({
      code: 'photo-not-found',
    })
  })
})

test('the sample is drawn by the keyed hash of the id: about the share, and the same in every run', () => {
  const { keyedHash } = app.services
  const drawn = (percent: number) =>
    Array.from({ length: 2000 }, (_, at) => isSampled(keyedHash('photo-sample', `photo ${at}`), percent))
  expect(drawn(10)).toEqual(drawn(10))
  const share = drawn(10).filter(Boolean).length / 2000
  expect(share).toBeGreaterThan(0.08)
  expect(share).toBeLessThan(0.12)
  expect(drawn(0)).not.toContain(true)
  expect(drawn(100)).not.toContain(false)
})

test('pictures are deleted after 90 days, the look of them stays', async () => {
  const original = await newScene()
  const { photoId } = await logWithPhoto(original)
  const unused = await uploaded(app, citizen, await newScene())
  const before = pictures.names().length
  app.setNow('2027-02-18T11:59:00+08:00')
  await deletePictures.run(app.services)
  expect(pictures.names()).toHaveLength(before)
  app.setNow('2027-02-18T12:00:01+08:00')
  await deletePictures.run(app.services)
  await deletePictures.run(app.services)
  expect(pictures.names()).toHaveLength(before - 2)
  const token = (await app.newCitizen(citizen.phone)).token
  const gone = await app.http.inject({
    url: `/v1/photos/${photoId}/picture`,
    headers: { authorization: `Bearer ${token}` },
  })
  expect(gone.json()).toMatchObject({ error: { code: 'photo-not-found' } })
  const again = { ...citizen, token }
  expect(await upload(app, original, again)).toMatchObject({ code: 'photo-used', facts: { rule: 'photo-copy' } })
  const late = await app.call('logAction', meal(photo(unused), '2027-02-18T11:00:00+08:00'), { token })
  expect(late).toMatchObject({ ok: false, refusal: { code: 'photo-unknown' } })
})
