import type { ActionClaim } from '@/contract/actions'
import { deletePictures } from '../jobs/delete-pictures'
import { checkBooks } from '../store/books-check'
import { refuseAction } from '../store/correct-action'
import { citizenIdOf } from '../testing/books'
import { correctionAt, underLock } from '../testing/evidence'
import { scene, uploaded } from '../testing/photos'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const DAY_MS = 86_400_000

let app: TestApp
let staff: TestCitizen
let citizen: TestCitizen
let nextScene = 4000
beforeAll(async () => {
  app = await openTestApp({ now: noon })
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const newPhoto = async (by = citizen) => uploaded(app, by, await scene(nextScene++))
const meal = (evidence: ActionClaim['evidence'] = { tier: 'self' }): ActionClaim => ({
  behaviourId: 'empty-plate-meal',
  amount: 1,
  unit: 'times',
  occurredAt: '2026-11-20T11:30:00+08:00',
  evidence,
})
const withPhoto = (photoId: string) => meal({ tier: 'photo', photoId })

const refusedMeal = async (claim = meal(), by = citizen) => {
  const { action } = await by.succeed('logAction', { body: claim })
  const citizenId = await citizenIdOf(app, by)
  const ref = { citizenId, actionId: action.id }
  await underLock(app, citizenId, (tx) => refuseAction(tx, ref, correctionAt(app, 'no-empty-plate')))
  return action.id
}
const forAction = (actionId: string, photoId: string | null) => ({
  body: { subject: { kind: 'action' as const, actionId }, note: '盘子是空的。', photoId },
})
const decide = (appealId: string, decision: 'upheld' | 'denied') =>
  staff.succeed('decideAppeal', { params: { appealId }, body: { decision, reason: '看过照片了。' } })
/** Sessions are over by then as well. */
const afterNinetyDays = async () => {
  app.advance(90 * DAY_MS + 1)
  await deletePictures.run(app.services)
  citizen = await app.newCitizen(citizen.phone)
  staff = await newStaff(app)
}
const statusOfPicture = async (photoId: string) => {
  const headers = { authorization: `Bearer ${staff.token}` }
  return (await app.http.inject({ method: 'GET', url: `/v1/photos/${photoId}/picture`, headers })).statusCode
}

test('a photo of the citizen goes along with the appeal', async () => {
  const photoId = await newPhoto()
  const { photoId: kept } = await citizen.succeed('openAppeal', forAction(await refusedMeal(), photoId))
  expect(kept).toBe(photoId)
})

describe('a photo is refused beside an appeal', () => {
  test('when there is none of that id, or it is somebody else’s, and no appeal is opened', async () => {
    const actionId = await refusedMeal()
    const theirs = await newPhoto(await app.newCitizen())
    for (const photoId of [app.services.newId(), theirs]) {
      expect(await citizen.refusal('openAppeal', forAction(actionId, photoId))).toEqual({
        code: 'photo-unknown',
        facts: {},
      })
    }
    expect((await citizen.succeed('listAppeals', { query: {} })).appeals).toEqual([])
  })

  test('when its days are over and the picture is gone', async () => {
    const photoId = await newPhoto()
    await afterNinetyDays()
    const today = { ...meal(), occurredAt: app.now().toISOString() }
    expect(await citizen.refusal('openAppeal', forAction(await refusedMeal(today), photoId))).toMatchObject({
      code: 'photo-unknown',
    })
  })

  test('when it was shown for another entry; for the entry itself it may be', async () => {
    const photoId = await newPhoto()
    const shown = await refusedMeal(withPhoto(photoId))
    const other = await refusedMeal()
    expect(await citizen.refusal('openAppeal', forAction(other, photoId))).toEqual({
      code: 'photo-used',
      facts: { rule: 'photo-once', actionId: shown },
    })
    await citizen.succeed('openAppeal', forAction(shown, photoId))
  })

  test('when it lies with another appeal that is open or was upheld, but not with one that was denied', async () => {
    const photoId = await newPhoto()
    const { id } = await citizen.succeed('openAppeal', forAction(await refusedMeal(), photoId))
    const inAppeal = { code: 'photo-in-appeal', facts: { appealId: id } }
    const second = await refusedMeal()
    expect(await citizen.refusal('openAppeal', forAction(second, photoId))).toEqual(inAppeal)
    await decide(id, 'denied')
    const { id: again } = await citizen.succeed('openAppeal', forAction(second, photoId))
    await decide(again, 'upheld')
    const third = { ...meal(), occurredAt: '2026-11-19T11:30:00+08:00' }
    expect(await citizen.refusal('openAppeal', forAction(await refusedMeal(third), photoId))).toEqual({
      code: 'photo-in-appeal',
      facts: { appealId: again },
    })
  })

  test('once, when two appeals come with it at the same time', async () => {
    const photoId = await newPhoto()
    const acts = [await refusedMeal(), await refusedMeal()]
    const replies = await Promise.all(acts.map((actionId) => citizen.call('openAppeal', forAction(actionId, photoId))))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('the photo of an appeal', () => {
  test('is no evidence of an action meanwhile, and is after a denial', async () => {
    const photoId = await newPhoto()
    const { id } = await citizen.succeed('openAppeal', forAction(await refusedMeal(), photoId))
    const inAppeal = { code: 'photo-in-appeal', facts: { appealId: id } }
    expect(await citizen.refusal('logAction', { body: withPhoto(photoId) })).toEqual(inAppeal)
    const { action } = await citizen.succeed('logAction', { body: meal() })
    const added = { params: { actionId: action.id }, body: { evidence: { tier: 'photo' as const, photoId } } }
    expect(await citizen.refusal('addEvidence', added)).toEqual(inAppeal)
    await decide(id, 'denied')
    await citizen.succeed('addEvidence', added)
  })

  test('goes to the appeal or to an action when both come at the same time', async () => {
    const photoId = await newPhoto()
    const actionId = await refusedMeal()
    const replies = await Promise.all([
      citizen.call('openAppeal', forAction(actionId, photoId)),
      citizen.call('logAction', { body: withPhoto(photoId) }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('is kept until the answer, whatever its age, and is deleted after', async () => {
    const photoId = await newPhoto()
    const { id } = await citizen.succeed('openAppeal', forAction(await refusedMeal(), photoId))
    await afterNinetyDays()
    expect(await statusOfPicture(photoId)).toBe(200)
    await decide(id, 'denied')
    await deletePictures.run(app.services)
    expect(await statusOfPicture(photoId)).toBe(404)
  })
})

describe('a photo that a refused claim shows as its evidence', () => {
  const refusedClaim = async () => {
    const photoId = await newPhoto()
    await citizen.succeed('logAction', { body: { ...meal(), behaviourId: 'small-portion-meal' } })
    // Another amount is another act, which the stronger evidence does not supersede.
    return { photoId, claim: { ...withPhoto(photoId), amount: 2 } }
  }
  const forClaim = (claim: ActionClaim) => ({
    body: { subject: { kind: 'claim' as const, claim }, note: '是两顿饭。', photoId: null },
  })

  test('lies with the appeal as well, and is kept until the answer', async () => {
    const { photoId, claim } = await refusedClaim()
    const { id } = await citizen.succeed('openAppeal', forClaim(claim))
    const another = { ...withPhoto(photoId), occurredAt: '2026-11-19T11:30:00+08:00' }
    expect(await citizen.refusal('logAction', { body: another })).toEqual({
      code: 'photo-in-appeal',
      facts: { appealId: id },
    })
    expect(await citizen.refusal('openAppeal', forClaim(another))).toMatchObject({ code: 'photo-in-appeal' })
    await afterNinetyDays()
    expect(await statusOfPicture(photoId)).toBe(200)
  })

  test('must be there: a claim without its photo cannot be upheld', async () => {
    const claim = withPhoto(app.services.newId())
    expect(await citizen.refusal('openAppeal', forClaim(claim))).toEqual({ code: 'photo-unknown', facts: {} })
  })
})
