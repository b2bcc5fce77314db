import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import privacy from '../../../content/privacy/2026-11.json'
import { askConsent, useConsentRequests } from '@/api/consent-request'
import { useConsents } from '@/api/consents'
import { forget } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { render } from '@/testing/render'
import Taro, { answerRequest, emitPage, holdBack } from '@/testing/taro'
import { OpenTextContext } from './open-text-context'
import { PrivacyLayer } from './privacy-layer'
import { usePrivacyGate } from './use-privacy-gate'

const privacyIsThere = (given: object = {}) => answerRequest('GET', '/v1/privacy', { data: { ...privacy, ...given } })

const openText = jest.fn()

function Page() {
  usePrivacyGate()
  return (
    <OpenTextContext.Provider value={openText}>
      <PrivacyLayer />
    </OpenTextContext.Provider>
  )
}

const ask = (source: 'steps' | 'privacy') => {
  const answer = jest.fn()
  void act(() => void askConsent(source).then(answer))
  return answer
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const sheet = (name: string) => screen.findByRole('dialog', { name })
const given = () => useConsents.getState().decisions.map(({ source, decision }) => [source, decision])

beforeEach(async () => {
  useSession.getState().closed()
  await forget()
  useConsents.setState({ decisions: [] })
  useConsentRequests.setState({ asked: null })
})

it('asks nothing while nothing is needed', () => {
  render(<Page />)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

it('asks about the terms, then about the source, each by a tap of its own', async () => {
  privacyIsThere()
  render(<Page />)
  const answer = ask('steps')
  expect(await sheet('隐私说明')).toHaveTextContent('同意它，不等于同意下面的任何一项')
  await press('同意')
  expect(await sheet('步数')).toHaveTextContent('其他日子的步数读到就丢')
  expect(answer).not.toHaveBeenCalled()
  await press('同意')
  await waitFor(() => expect(answer).toHaveBeenCalledWith(true))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(given()).toEqual([
    ['privacy', 'given'],
    ['steps', 'given'],
  ])
})

it.each(['不同意', '关闭'])('takes %s for a no, and keeps nothing', async (name) => {
  privacyIsThere()
  render(<Page />)
  const answer = ask('steps')
  await sheet('隐私说明')
  await press(name)
  await waitFor(() => expect(answer).toHaveBeenCalledWith(false))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(given()).toEqual([])
})

it('does not ask again what was agreed to, but does under a new text', async () => {
  privacyIsThere()
  render(<Page />)
  useConsents.getState().decided('privacy', 'given', '2026-11')
  useConsents.getState().decided('steps', 'given', '2026-11')
  const answer = ask('steps')
  await waitFor(() => expect(answer).toHaveBeenCalledWith(true))
  useConsents.setState({ decisions: useConsents.getState().decisions.map((one) => ({ ...one, version: '2026-10' })) })
  ask('steps')
  await sheet('隐私说明')
})

it('lets nobody agree to a text that is not there', async () => {
  answerRequest('GET', '/v1/privacy', {
    statusCode: 503,
    data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } },
  })
  render(<Page />)
  const answer = ask('steps')
  expect(await screen.findByRole('alert')).toHaveTextContent('没能打开')
  expect(screen.getByRole('button', { name: '同意' })).toBeDisabled()
  privacyIsThere()
  await press('再试一次')
  await sheet('隐私说明')
  await press('不同意')
  await waitFor(() => expect(answer).toHaveBeenCalledWith(false))
})

it('leads to the whole text and to the terms that the host has, and waits meanwhile', async () => {
  privacyIsThere()
  render(<Page />)
  ask('privacy')
  await sheet('隐私说明')
  await press('看全文')
  await press('微信《用户隐私保护指引》')
  expect(openText).toHaveBeenCalled()
  expect(Taro.openPrivacyContract).toHaveBeenCalled()
  act(() => emitPage('didHide'))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  act(() => emitPage('didShow'))
  await sheet('隐私说明')
})

describe('what the host holds back', () => {
  const hold = () => {
    const resolve = jest.fn()
    act(() => holdBack(resolve))
    return resolve
  }

  it('goes on after the tap on the button that the host knows', async () => {
    privacyIsThere()
    render(<Page />)
    const resolve = hold()
    await sheet('隐私说明')
    expect(resolve).toHaveBeenCalledWith({ event: 'exposureAuthorization' })
    const button = screen.getByRole('button', { name: '同意' })
    await userEvent.click(button)
    expect(resolve).toHaveBeenLastCalledWith({ event: 'agree', buttonId: button.id })
    expect(given()).toEqual([['privacy', 'given']])
  })

  it('is asked about even when our own terms were agreed to elsewhere', async () => {
    privacyIsThere()
    render(<Page />)
    useConsents.getState().decided('privacy', 'given', '2026-11')
    const resolve = hold()
    await sheet('隐私说明')
    await press('同意')
    expect(resolve).toHaveBeenLastCalledWith(expect.objectContaining({ event: 'agree' }))
  })

  it('fails after a no', async () => {
    privacyIsThere()
    render(<Page />)
    const resolve = hold()
    await sheet('隐私说明')
    await press('不同意')
    expect(resolve).toHaveBeenLastCalledWith({ event: 'disagree' })
  })
})

it('speaks English', async () => {
  privacyIsThere()
  render(<Page />, { language: 'en', elder: true })
  ask('privacy')
  expect(await sheet('Privacy text')).toHaveTextContent('Agreeing to it is not agreeing to any of the items below.')
  expect(screen.getByRole('button', { name: 'Decline' })).toBeInTheDocument()
})
