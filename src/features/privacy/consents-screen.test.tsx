import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import privacy from '../../../content/privacy/2026-11.json'
import { useConsentRequests } from '@/api/consent-request'
import { useConsents } from '@/api/consents'
import { forget } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { ConsentsScreen } from './consents-screen'
import { PrivacyScreen } from './privacy-screen'

const privacyIsThere = (given: object = {}) => answerRequest('GET', '/v1/privacy', { data: { ...privacy, ...given } })

const onReadText = jest.fn()
const steps = { source: 'steps', decision: 'given', version: '2026-11', decidedAt: '2026-11-20T02:00:00.000Z' } as const
const switchOf = (name: string) => screen.findByRole('switch', { name: `同意「${name}」` })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(async () => {
  useSession.getState().closed()
  await forget()
  useConsents.setState({ decisions: [] })
  useConsentRequests.setState({ asked: null })
})

describe('a guest', () => {
  it('sees what each source is for, and that nothing was asked', async () => {
    privacyIsThere()
    render(<ConsentsScreen onReadText={onReadText} />)
    expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'false')
    expect(screen.getAllByRole('switch')).toHaveLength(privacy.sources.length)
    expect(screen.getAllByText('还没有问过你')).toHaveLength(privacy.sources.length)
    expect(screen.getByText(/登录之前/)).toBeInTheDocument()
  })

  it('agrees through the same question as everywhere', async () => {
    privacyIsThere()
    render(<ConsentsScreen onReadText={onReadText} />)
    await userEvent.click(await switchOf('步数'))
    expect(useConsentRequests.getState().asked).toMatchObject({ source: 'steps', isByHost: false })
  })
})

describe('a citizen', () => {
  beforeEach(() => {
    useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
    privacyIsThere()
    answerRequest('GET', '/v1/me/consents', { data: { consents: [steps] } })
  })

  it('sees when and to which version they agreed, on whatever phone', async () => {
    render(<ConsentsScreen onReadText={onReadText} />)
    expect(await screen.findByText('2026-11-20 10:00 同意，第 2026-11 版')).toBeInTheDocument()
    expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'true')
  })

  it('takes a consent back after reading what that means', async () => {
    render(<ConsentsScreen onReadText={onReadText} />)
    await waitFor(async () => expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'true'))
    await userEvent.click(await switchOf('步数'))
    const sheet = await screen.findByRole('dialog', { name: '收回「步数」？' })
    expect(within(sheet).getByText(/已入账的步行留着/)).toBeInTheDocument()
    await press('再想想')
    expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'true')
    await userEvent.click(await switchOf('步数'))
    answerRequest('POST', '/v1/me/consents', {
      data: { consents: [{ ...steps, decision: 'withdrawn', decidedAt: '2026-11-20T03:00:00.000Z' }] },
    })
    await press('收回')
    expect(await screen.findByText('2026-11-20 11:00 收回')).toBeInTheDocument()
    expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'false')
    const sent = requests().find(({ method }) => method === 'POST')
    expect(JSON.parse(String(sent?.data))).toMatchObject({ decisions: [{ source: 'steps', decision: 'withdrawn' }] })
  })

  it('is told what has not reached the server yet', async () => {
    answerRequest('POST', '/v1/me/consents', {
      statusCode: 503,
      data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } },
    })
    render(<ConsentsScreen onReadText={onReadText} />)
    await waitFor(async () => expect(await switchOf('步数')).toHaveAttribute('aria-checked', 'true'))
    await userEvent.click(await switchOf('步数'))
    await press('收回')
    expect(await screen.findByText(/收回 · 还没传到服务器/)).toBeInTheDocument()
  })
})

it('leads to the whole text', async () => {
  privacyIsThere()
  render(<ConsentsScreen onReadText={onReadText} />)
  await press('隐私说明')
  expect(onReadText).toHaveBeenCalled()
})

it('the text says its version and date, and everything that it is made of', async () => {
  privacyIsThere()
  const { container } = render(<PrivacyScreen />)
  expect(await screen.findByText('第 2026-11 版，2026-11-20 起用')).toBeInTheDocument()
  const { lead, sections, sources } = privacy
  expect(container).toHaveTextContent(lead.zh)
  sections.forEach(({ paragraphs }) => paragraphs.forEach(({ zh }) => expect(container).toHaveTextContent(zh)))
  sources.forEach(({ purpose, kept }) => {
    expect(container).toHaveTextContent(purpose.zh)
    expect(container).toHaveTextContent(kept.zh)
  })
})

describe('the phone number of a citizen', () => {
  const phone = { ...steps, source: 'phone' } as const
  const answerRemoval = (answer: object) => answerRequest('DELETE', '/v1/identities/phone', answer)
  const takeBack = async () => {
    useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
    privacyIsThere()
    answerRequest('GET', '/v1/me/consents', { data: { consents: [phone] } })
    render(<ConsentsScreen onReadText={onReadText} />)
    await waitFor(async () => expect(await switchOf('手机号')).toHaveAttribute('aria-checked', 'true'))
    await userEvent.click(await switchOf('手机号'))
    await press('收回')
  }

  it('is removed by the server when it is taken back', async () => {
    answerRemoval({ data: { identities: [] } })
    await takeBack()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests().find(({ method }) => method === 'DELETE')?.url).toBe('/v1/identities/phone?version=2026-11')
  })

  it('stays where it is the only way in, with the reason, and still counts as agreed to', async () => {
    answerRemoval({ statusCode: 409, data: { error: { code: 'last-way-in', facts: { kind: 'phone' } } } })
    await takeBack()
    expect(await screen.findByRole('alert')).toHaveTextContent('手机号是你唯一的登录方式')
    expect(await switchOf('手机号')).toHaveAttribute('aria-checked', 'true')
  })
})
