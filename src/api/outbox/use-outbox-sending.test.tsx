import { act, render } from '@testing-library/react'
import { storage } from '@/platform/storage'
import { aReceipt } from '@/testing/build-action'
import { anEntry } from '@/testing/build-entry'
import { answerRequest, emitAppShow, emitNetwork, requests } from '@/testing/taro'
import { useSession } from '../session'
import { keeperIn } from './keeper'
import { useOutbox } from './outbox'
import { useOutboxSending } from './use-outbox-sending'

function App() {
  useOutboxSending()
  return null
}

const tries = () => requests().filter(({ method }) => method === 'POST').length
const settle = () =>
  act(
    async () =>
      void (await useOutbox
        .getState()
        .sendAll()
        .catch(() => undefined)),
  )
const late = { failure: 'request:fail timeout' }

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['Date'] })
  keeperIn(storage).write(anEntry({ madeAt: Date.now() }))
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  useOutbox.getState().networkChanged(true)
  useOutbox.setState({ barredBy: null })
  useOutbox.getState().reread()
  answerRequest('POST', '/v1/actions', late)
})
afterEach(() => jest.useRealTimers())

const open = async () => {
  const view = render(<App />)
  await act(async () => jest.advanceTimersByTimeAsync(0))
  return view
}

it('sends when the app starts', async () => {
  answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
  await open()
  expect(useOutbox.getState().entries).toEqual([])
})

it.each([
  ['the app comes back', () => emitAppShow()],
  ['the network comes back', () => emitNetwork(true)],
  ['somebody logs in', () => useSession.getState().opened({ token: 'token-2', passbookNumber: '0512884603' })],
])('sends when %s', async (_what, happen) => {
  await open()
  const before = tries()
  act(happen)
  await act(async () => jest.advanceTimersByTimeAsync(0))
  expect(tries()).toBe(before + 1)
})

it('shows only what belongs to whoever is logged in', async () => {
  await open()
  expect(useOutbox.getState().entries).toHaveLength(1)
  act(() => useSession.getState().opened({ token: 'token-3', passbookNumber: '0000000000' }))
  expect(useOutbox.getState().entries).toEqual([])
  await settle()
})

it('tries again after pauses that grow, and not after it has stopped', async () => {
  const view = await open()
  const pass = async (ms: number) => {
    const before = tries()
    await act(async () => jest.advanceTimersByTimeAsync(ms))
    return tries() - before
  }
  const first = await pass(130_000)
  expect(first).toBeGreaterThan(1)
  expect(first).toBeLessThan(8)
  expect(await pass(130_000)).toBeLessThan(first)
  view.unmount()
  expect(await pass(1_000_000)).toBe(0)
})
