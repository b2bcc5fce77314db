import { sql } from '../store/database'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('fields left out stay as they are', async () => {
  const citizen = await app.newCitizen()
  const { duty, freeze, ...before } = await citizen.succeed('readProfile', {})
  expect([duty, freeze]).toEqual([null, null])
  const changed = await citizen.succeed('changeProfile', {
    body: { pseudonym: ' 河边的  芦苇 ', districtId: 'east-bank' },
  })
  expect(changed).toEqual({ ...before, pseudonym: '河边的 芦苇', districtId: 'east-bank' })
  await citizen.succeed('changeProfile', { body: { charityId: 'repair-corner' } })
  expect(await citizen.succeed('changeProfile', { body: { districtId: null } })).toEqual({
    ...changed,
    districtId: null,
    charityId: 'repair-corner',
  })
  expect(await citizen.succeed('readProfile', {})).toMatchObject({ districtId: null, charityId: 'repair-corner' })
})

test('staff learn that they are, and where they may credit', async () => {
  const citizen = await app.newCitizen()
  expect(await citizen.succeed('readProfile', {})).toMatchObject({ duty: null })
  const atFenglin = await newStaff(app, 'fenglin')
  expect(await atFenglin.succeed('readProfile', {})).toMatchObject({
    duty: { exchangePoints: [{ id: 'fenglin', name: { zh: expect.any(String), en: expect.any(String) } }] },
  })
  const everywhere = (await (await newStaff(app)).succeed('readProfile', {})).duty?.exchangePoints ?? []
  expect(everywhere.length).toBeGreaterThan(1)
  expect(everywhere.map(({ id }) => id)).toContain('fenglin')
})

test('what cannot be is refused, and nothing changes', async () => {
  const citizen = await app.newCitizen()
  const before = await citizen.succeed('readProfile', {})
  const change = async (body: Parameters<typeof citizen.refusal<'changeProfile'>>[1]['body']) =>
    (await citizen.refusal('changeProfile', { body })).code
  expect(await change({ pseudonym: '官方客服' })).toBe('pseudonym-unsuitable')
  expect(await change({ pseudonym: '好名字', districtId: 'atlantis' })).toBe('district-unknown')
  expect(await change({ pseudonym: '好名字', charityId: 'myself' })).toBe('charity-unknown')
  expect(await citizen.succeed('readProfile', {})).toEqual(before)
})

test('leaving the boards and coming back are each queued once', async () => {
  const citizen = await app.newCitizen()
  for (const onBoards of [false, false, true]) await citizen.succeed('changeProfile', { body: { onBoards } })
  const queued = sql(
    'queued-presence',
    `select d.kind from board_delta d join citizen c using (citizen_id) where c.passbook_number = $1 order by delta_id`,
  )
  const { rows } = await app.database.query<{ kind: string }>(queued, [citizen.passbookNumber])
  expect(rows.map(({ kind }) => kind)).toEqual(['leave', 'join'])
})
