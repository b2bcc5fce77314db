import { act, renderHook, waitFor } from '@testing-library/react'
import { storage } from '@/platform/storage'
import { answerRequest, emitAppShow, requests } from '@/testing/taro'
import { forget, forgetOthers } from './query-cache'
import { synchroniseConsents, useConsents, useConsentUpload } from './consents'
import { useSession } from './session'

const version = '2026-11'
const anna = { token: 'token-1', passbookNumber: '0512884603' }
const bert = { token: 'token-2', passbookNumber: '0000000001' }
const decide = (...[source, decision]: ['phone' | 'steps' | 'privacy' | 'camera', 'given' | 'withdrawn']) =>
  useConsents.getState().decided(source, decision, version)
const decisions = () =>
  useConsents.getState().decisions.map(({ source, decision, isSent }) => [source, decision, isSent])
const onServer = (source: string, decision: string, decidedAt = '2026-11-20T02:00:00.000Z') => ({
  source,
  decision,
  version,
  decidedAt,
})
const takes = (...consents: object[]) => answerRequest('POST', '/v1/me/consents', { data: { consents } })
const tells = (...consents: object[]) => answerRequest('GET', '/v1/me/consents', { data: { consents } })
const upload = () => renderHook(() => useConsentUpload())
const settle = () => act(async () => {})

beforeEach(async () => {
  useSession.getState().closed()
  await forget()
  useConsents.setState({ decisions: [] })
})

it('keeps what a guest decided, on this phone alone', async () => {
  decide('privacy', 'given')
  decide('steps', 'given')
  decide('steps', 'given')
  expect(decisions()).toEqual([
    ['privacy', 'given', false],
    ['steps', 'given', false],
  ])
  expect(storage.read('gp:p::consents')).toHaveLength(2)
  expect(await synchroniseConsents()).toBe(false)
  expect(requests()).toEqual([])
})

it('sends it up when the guest logs in, with the time at which it was decided', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T10:00:00+08:00'))
  decide('steps', 'given')
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T11:00:00+08:00'))
  takes(onServer('steps', 'given'), onServer('camera', 'withdrawn'))
  upload()
  act(() => useSession.getState().opened(anna))
  await waitFor(() => expect(decisions()).toContainEqual(['steps', 'given', true]))
  expect(decisions()).toContainEqual(['camera', 'withdrawn', true])
  expect(JSON.parse(String(requests()[0]?.data))).toEqual({
    decisions: [{ source: 'steps', decision: 'given', version, decidedAt: '2026-11-20T02:00:00.000Z' }],
  })
  expect(storage.read('gp:p::consents')).toBeNull()
})

it('learns after a login what was decided on another phone', async () => {
  tells(onServer('steps', 'given'))
  upload()
  act(() => useSession.getState().opened(anna))
  await waitFor(() => expect(decisions()).toEqual([['steps', 'given', true]]))
})

it('keeps what could not be sent, and sends it when the app comes back', async () => {
  useSession.getState().opened(anna)
  upload()
  decide('steps', 'given')
  answerRequest('POST', '/v1/me/consents', {
    statusCode: 503,
    data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 1 } } },
  })
  expect(await synchroniseConsents()).toBe(false)
  expect(decisions()).toEqual([['steps', 'given', false]])
  takes(onServer('steps', 'given'))
  act(() => emitAppShow())
  await waitFor(() => expect(decisions()).toEqual([['steps', 'given', true]]))
  const asked = requests().length
  act(() => emitAppShow())
  await settle()
  expect(requests()).toHaveLength(asked)
})

it('does not lose what is decided while the answer is on its way', async () => {
  useSession.getState().opened(anna)
  decide('steps', 'given')
  takes(onServer('steps', 'given'))
  const sending = synchroniseConsents()
  decide('camera', 'given')
  await sending
  expect(decisions()).toEqual([
    ['steps', 'given', true],
    ['camera', 'given', false],
  ])
})

it('drops what was agreed to under a text that the server never had', async () => {
  useSession.getState().opened(anna)
  decide('steps', 'given')
  answerRequest('POST', '/v1/me/consents', {
    statusCode: 422,
    data: { error: { code: 'privacy-version-unknown', facts: {} } },
  })
  await synchroniseConsents()
  expect(decisions()).toEqual([])
})

it('drops a withdrawal of the only way in, which the server did not take, and sends the rest', async () => {
  useSession.getState().opened(anna)
  tells(onServer('phone', 'given'))
  await synchroniseConsents()
  decide('phone', 'withdrawn')
  decide('camera', 'given')
  const asked: string[][] = []
  answerRequest('POST', '/v1/me/consents', ({ data }) => {
    const sent = JSON.parse(String(data)).decisions.map(({ source }: { source: string }) => source)
    asked.push(sent)
    if (!sent.includes('phone'))
      return { data: { consents: [onServer('phone', 'given'), onServer('camera', 'given')] } }
    return { statusCode: 409, data: { error: { code: 'last-way-in', facts: { kind: 'phone' } } } }
  })
  expect(await synchroniseConsents()).toBe(true)
  expect(asked).toEqual([['phone', 'camera'], ['camera']])
  expect(decisions()).toEqual([
    ['phone', 'given', true],
    ['camera', 'given', true],
  ])
})

it('belongs to one citizen, and goes when the citizen logs out', async () => {
  useSession.getState().opened(anna)
  decide('steps', 'given')
  useSession.getState().closed()
  await forget()
  expect(decisions()).toEqual([])
  await forgetOthers(bert.passbookNumber)
  useSession.getState().opened(bert)
  expect(decisions()).toEqual([])
})

it('gives nobody the answer that was meant for somebody else', async () => {
  useSession.getState().opened(anna)
  tells(onServer('steps', 'given'))
  const asking = synchroniseConsents()
  useSession.getState().closed()
  expect(await asking).toBe(false)
  expect(decisions()).toEqual([])
})

it('stays as it is through a session that ended', async () => {
  useSession.getState().opened(anna)
  decide('steps', 'given')
  useSession.getState().expired('token-1')
  expect(decisions()).toEqual([['steps', 'given', false]])
})
