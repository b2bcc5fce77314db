import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { ProfileSettings } from './profile-settings'

const onLogIn = jest.fn()
const refused = (statusCode: number, code: string, facts: object = {}) => ({
  statusCode,
  data: { error: { code, facts } },
})
const sent = () =>
  requests()
    .filter(({ method }) => method === 'POST')
    .map(({ data }) => data)

async function show(options = {}) {
  answerRequest('GET', '/v1/me', { data: aProfile() })
  answerRequest('GET', '/v1/city', { data: aCity() })
  render(<ProfileSettings onLogIn={onLogIn} />, options)
  await screen.findByRole('button', { name: /所在区|District/ })
}

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})

it('saves another pseudonym and says so', async () => {
  await show()
  answerRequest('POST', '/v1/me', { data: aProfile({ pseudonym: '走路的大雪' }) })
  const field = screen.getByLabelText('化名')
  expect(field).toHaveValue('骑车的小满')
  expect(screen.getByRole('button', { name: '保存' })).toBeDisabled()
  await userEvent.clear(field)
  await userEvent.type(field, ' 走路的大雪 ')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已保存')).toBeInTheDocument()
  expect(sent()).toEqual(['{"pseudonym":"走路的大雪"}'])
})

it('says at the field that a pseudonym does not suit, and keeps what was typed', async () => {
  await show()
  answerRequest('POST', '/v1/me', refused(422, 'pseudonym-unsuitable'))
  const field = screen.getByLabelText('化名')
  await userEvent.clear(field)
  await userEvent.type(field, '138')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('化名要 2 到 20 个字')
  expect(field).toHaveValue('138')
  expect(screen.queryByText('已保存')).not.toBeInTheDocument()
})

it('saves the district that is chosen', async () => {
  await show()
  answerRequest('POST', '/v1/me', { data: aProfile({ districtId: 'xi-hu' }) })
  await userEvent.click(screen.getByRole('button', { name: /所在区.*不选/ }))
  const sheet = screen.getByRole('dialog', { name: '所在区' })
  expect(within(sheet).getByRole('radio', { name: '不选' })).toHaveAttribute('aria-checked', 'true')
  await userEvent.click(within(sheet).getByRole('radio', { name: '西湖区' }))
  expect(await screen.findByText('已保存')).toBeInTheDocument()
  expect(sent()).toEqual(['{"districtId":"xi-hu"}'])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

it('sends nothing when the same is chosen again', async () => {
  await show()
  await userEvent.click(screen.getByRole('button', { name: /所在区/ }))
  await userEvent.click(screen.getByRole('radio', { name: '不选' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('names the default charity, tells about each, and saves the one that is chosen', async () => {
  await show()
  answerRequest('POST', '/v1/me', { data: aProfile({ charityId: 'meals' }) })
  await userEvent.click(screen.getByRole('button', { name: /过期积分捐给.*默认：河岸种树/ }))
  expect(screen.getByText('给老人送饭')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: '爱心餐' }))
  await waitFor(() => expect(sent()).toEqual(['{"charityId":"meals"}']))
})

it('leaves the boards', async () => {
  await show()
  answerRequest('POST', '/v1/me', { data: aProfile({ onBoards: false }) })
  expect(screen.getByRole('switch', { name: '在榜单上出现' })).toHaveAttribute('aria-checked', 'true')
  await userEvent.click(screen.getByRole('switch', { name: '在榜单上出现' }))
  await waitFor(() => expect(sent()).toEqual(['{"onBoards":false}']))
})

it('says why a choice could not be saved, and shows what still holds', async () => {
  await show()
  answerRequest('POST', '/v1/me', { failure: 'request:fail timeout' })
  await userEvent.click(screen.getByRole('switch', { name: '在榜单上出现' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('等了十秒还没有回音')
  expect(screen.getByRole('switch', { name: '在榜单上出现' })).toHaveAttribute('aria-checked', 'true')
})

it('says why there is no profile to change', async () => {
  answerRequest('GET', '/v1/me', refused(503, 'server-busy', { retryAfterSeconds: 2 }))
  answerRequest('GET', '/v1/city', { data: aCity() })
  render(<ProfileSettings onLogIn={onLogIn} />)
  expect(await screen.findByRole('alert')).toHaveTextContent('现在人多')
})

it('invites who is not logged in', async () => {
  useSession.getState().closed()
  render(<ProfileSettings onLogIn={onLogIn} />)
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

it('speaks English', async () => {
  await show({ language: 'en' })
  expect(screen.getByLabelText('Pseudonym')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /Expired points go to.*Riverside trees/ })).toBeInTheDocument()
})
