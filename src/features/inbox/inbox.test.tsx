import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import privacy from '../../../content/privacy/2026-11.json'
import { useSession } from '@/api/session'
import { aCity } from '@/testing/build-city'
import { aMessage, anInboxPage } from '@/testing/build-inbox'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { InboxRow } from './inbox-row'
import { InboxScreen } from './inbox-screen'
import { RemindMe } from './remind-me'

const press = jest.fn()
const settle = () => act(async () => {})
const older = '0190a000-0000-7000-8000-0000000000a0'

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  answerRequest('GET', '/v1/city', { data: aCity() })
  answerRequest('POST', '/v1/inbox/reading', { data: { unread: 0 } })
})

const writes = () => requests().filter(({ method }) => method === 'POST')

describe('the messages', () => {
  it('are sentences, newest first; what lies open is marked read and keeps its mark for this visit', async () => {
    const page = anInboxPage([aMessage(), aMessage({ id: older, isRead: true })])
    answerRequest('GET', '/v1/inbox', { data: page })
    render(<InboxScreen onLogIn={press} onOpen={press} />)
    expect(
      await screen.findByRole('button', {
        name: '留着的一份放回去了。未读。「自行车保养一次」留了十分钟没有兑成，120 分已经退回。2026-11-20 12:00',
      }),
    ).toBeInTheDocument()
    answerRequest('GET', '/v1/inbox', { data: anInboxPage(page.messages.map((one) => ({ ...one, isRead: true }))) })
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(JSON.parse(String(writes()[0]?.data))).toEqual({ upTo: page.messages[0]?.id })
    await settle()
    expect(screen.getAllByText('未读')).toHaveLength(1)
    expect(writes()).toHaveLength(1)
  })

  it('lead to what they are about', async () => {
    answerRequest('GET', '/v1/inbox', { data: anInboxPage([aMessage({ isRead: true })]) })
    const open = jest.fn()
    render(<InboxScreen onLogIn={press} onOpen={open} />)
    await userEvent.click(await screen.findByRole('button', { name: /留着的一份/ }))
    expect(open).toHaveBeenCalledWith({ page: 'voucher', redemptionId: '0190a000-0000-7000-8000-000000000001' })
    expect(writes()).toEqual([])
  })

  it('of a kind that this version does not know do not hide the others', async () => {
    const strange = { ...aMessage({ isRead: true }), content: { kind: 'a-kind-of-tomorrow', facts: { deep: 1 } } }
    answerRequest('GET', '/v1/inbox', { data: { messages: [strange], unread: 0, nextCursor: null } })
    render(<InboxScreen onLogIn={press} onOpen={press} />, { language: 'en' })
    expect(await screen.findByText('Update the app to read it.')).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('turn to earlier ones and back', async () => {
    answerRequest('GET', '/v1/inbox', { data: anInboxPage([aMessage({ isRead: true })], 0, older) })
    render(<InboxScreen onLogIn={press} onOpen={press} />)
    await userEvent.click(await screen.findByRole('button', { name: '更早的' }))
    await settle()
    expect(requests().at(-1)?.url).toContain(`cursor=${older}`)
    await userEvent.click(screen.getByRole('button', { name: '更新的' }))
    expect(screen.queryByRole('button', { name: '更新的' })).not.toBeInTheDocument()
  })

  it('are none yet, or are somebody else’s business', async () => {
    answerRequest('GET', '/v1/inbox', { data: anInboxPage([]) })
    const { unmount } = render(<InboxScreen onLogIn={press} onOpen={press} />)
    expect(await screen.findByText('还没有消息')).toBeInTheDocument()
    unmount()
    useSession.getState().closed()
    render(<InboxScreen onLogIn={press} onOpen={press} />)
    await userEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(press).toHaveBeenCalled()
  })
})

describe('the row', () => {
  it('has the number of what is unread', async () => {
    answerRequest('GET', '/v1/inbox', { data: anInboxPage([aMessage()], 3) })
    render(<InboxRow onOpen={press} />)
    expect(await screen.findByText('3 条未读')).toBeInTheDocument()
  })

  it('has no number when nothing is, nor when it is not known', async () => {
    answerRequest('GET', '/v1/inbox', { data: anInboxPage([], 0) })
    render(<InboxRow onOpen={press} />)
    await settle()
    expect(screen.queryByText(/未读/)).not.toBeInTheDocument()
  })
})

describe('the reminder', () => {
  const withTemplates = (templates: object) => Object.assign(globalThis, { MESSAGE_TEMPLATES: templates })
  beforeEach(() => withTemplates({ vouchers: 'template-v' }))
  afterEach(() => withTemplates({}))
  const tap = () => userEvent.click(screen.getByRole('button', { name: '凭证到期前提醒我' }))

  it('asks the host about its own template, and tells the server of a yes', async () => {
    Taro.requestSubscribeMessage.mockResolvedValueOnce({ 'template-v': 'accept', errMsg: 'ok' })
    answerRequest('GET', '/v1/privacy', { data: privacy })
    answerRequest('POST', '/v1/me/consents', { data: { consents: [] } })
    answerRequest('POST', '/v1/inbox/grants', { data: {} })
    answerRequest('POST', '/v1/inbox/addresses', { data: {} })
    render(<RemindMe topic='vouchers' />)
    expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled()
    await tap()
    expect(await screen.findByText('好的，到时候提醒你。')).toBeInTheDocument()
    expect(JSON.parse(String(writes()[0]?.data))).toMatchObject({
      decisions: [{ source: 'notifications', decision: 'given', version: privacy.version }],
    })
    expect(JSON.parse(String(writes()[1]?.data))).toEqual({ host: 'wechat', topics: ['vouchers'] })
    expect(JSON.parse(String(writes()[2]?.data))).toEqual({ host: 'wechat', code: 'login-code' })
  })

  it.each([
    ['a no', () => Taro.requestSubscribeMessage.mockResolvedValueOnce({ 'template-v': 'reject' }), /没有打开提醒/],
    [
      'messages that are off',
      () => Taro.requestSubscribeMessage.mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail switched off' }),
      /手机设置里关着/,
    ],
    [
      'a host that fails',
      () => Taro.requestSubscribeMessage.mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail' }),
      /可以再试一次/,
    ],
  ])('after %s says so, and tells the server nothing', async (_what, answer, sentence) => {
    answer()
    render(<RemindMe topic='vouchers' />)
    await tap()
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    expect(writes()).toEqual([])
  })

  it('is not there where the build has no template', () => {
    const { container } = render(<RemindMe topic='points' />)
    expect(container).toBeEmptyDOMElement()
  })
})
