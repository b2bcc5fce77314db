import { screenAt, placeOf } from '../testing/places'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const NOON = '2026-11-20T12:00:10+08:00'
const params = { exchangePointId: 'lingjiao-canteen' }

let app: TestApp
let staff: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: NOON })
  staff = await newStaff(app, 'lingjiao-canteen', 'library')
})
afterAll(() => app.close())
beforeEach(() => app.setNow(NOON))

const change = (text: string) =>
  app.database.script(`update place set ${text} where exchange_point_id = 'lingjiao-canteen'`)

test('the codes of ten minutes, the first of them in force', async () => {
  const { codes, ...rest } = await staff.succeed('listPlaceCodes', { params })
  expect(rest).toEqual({
    exchangePointId: 'lingjiao-canteen',
    name: { zh: '菱角食堂', en: 'Lingjiao canteen' },
    kind: 'restaurant',
    behaviours: [expect.objectContaining({ id: 'empty-plate-meal' }), expect.objectContaining({ id: 'own-lunchbox' })],
    now: '2026-11-20T04:00:10.000Z',
    stepSeconds: 30,
  })
  expect(codes).toHaveLength(21)
  expect(codes[0]?.from).toBe('2026-11-20T04:00:00.000Z')
  expect(codes[20]?.from).toBe('2026-11-20T04:10:00.000Z')
  const place = await placeOf(app, 'lingjiao-canteen')
  expect(codes.map(({ digits }) => digits)).toEqual(codes.map(({ from }) => screenAt(app, place, new Date(from))))
  expect(new Set(codes.map(({ digits }) => digits)).size).toBe(21)
})

test('each is good for a citizen while it is shown, the last one as well', async () => {
  const { codes } = await staff.succeed('listPlaceCodes', { params })
  for (const { from, digits } of [codes[0], codes[20]].flatMap((code) => code ?? [])) {
    app.setNow(from)
    const citizen = await app.newCitizen()
    const evidence = { tier: 'place', kind: 'screen', code: digits, scannedAt: from } as const
    const body = { behaviourId: 'empty-plate-meal', amount: 1, unit: 'times', occurredAt: from, evidence }
    expect((await citizen.succeed('logAction', { body })).action.state).toBe('verified')
  }
})

test('a new generation shows other codes', async () => {
  const [before] = (await staff.succeed('listPlaceCodes', { params })).codes
  await change('generation = generation + 1')
  const [after] = (await staff.succeed('listPlaceCodes', { params })).codes
  expect(after?.from).toBe(before?.from)
  expect(after?.digits).not.toBe(before?.digits)
})

test('only for staff of the place, where it is open and has codes', async () => {
  const refusalOf = async (who: TestCitizen, exchangePointId = 'lingjiao-canteen') =>
    (await who.refusal('listPlaceCodes', { params: { exchangePointId } })).code
  expect(await refusalOf(await app.newCitizen())).toBe('staff-only')
  expect(await refusalOf(await newStaff(app, 'library'))).toBe('place-not-yours')
  expect(await refusalOf(staff, 'no-such-place')).toBe('place-not-yours')
  expect(await refusalOf(staff, 'library')).toBe('place-without-codes')
  const roaming = await newStaff(app)
  expect((await roaming.succeed('listPlaceCodes', { params })).codes).toHaveLength(21)
  await change('closed_at = now()')
  expect(await refusalOf(staff)).toBe('place-closed')
  await change('closed_at = null')
})
