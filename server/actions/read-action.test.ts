import { openTestApp, type TestApp } from '../testing/test-app'

const ride = {
  body: {
    behaviourId: 'cycling',
    amount: 5,
    unit: 'km',
    occurredAt: '2026-11-20T09:00:00+08:00',
    evidence: { tier: 'self' as const },
  },
}

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('an action is read as its receipt showed it, with its first step', async () => {
  const citizen = await app.newCitizen()
  const { action } = await citizen.succeed('logAction', ride)
  const read = await citizen.succeed('readAction', { params: { actionId: action.id } })
  expect(read.action).toEqual(action)
  expect(read.steps).toEqual([
    { at: '2026-11-20T02:00:00.000Z', kind: 'action-logged', from: null, to: 'declared', reason: null },
  ])
})

test('the action of somebody else is not found', async () => {
  const { action } = await (await app.newCitizen()).succeed('logAction', ride)
  const other = await app.newCitizen()
  expect(await other.refusal('readAction', { params: { actionId: action.id } })).toEqual({
    code: 'action-not-found',
    facts: {},
  })
})

test('what is no id is an invalid request', async () => {
  const citizen = await app.newCitizen()
  expect(await citizen.refusal('readAction', { params: { actionId: 'mine' } })).toMatchObject({
    code: 'request-invalid',
  })
})
