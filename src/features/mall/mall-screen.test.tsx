import { fireEvent, screen, within } from '@testing-library/react'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aReward, aRewardPage } from '@/testing/build-mall'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { MallScreen } from './mall-screen'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const onOpenReward = jest.fn()
const onLogIn = jest.fn()

const service = aReward()
const garden = aReward({
  id: 'rain-garden',
  category: 'charity',
  name: { zh: '认养雨水花园', en: 'Adopt a rain garden' },
  points: 50,
  footprintGrams: 60,
  stockLeft: null,
  limit: null,
})
const rice = aReward({
  id: 'rice',
  category: 'goods',
  name: { zh: '本地大米', en: 'Local rice' },
  footprintGrams: 4500,
  stockLeft: 0,
  restockOn: '2026-12-01',
})

const open = (surroundings: Parameters<typeof render>[1] = {}) =>
  render(<MallScreen onOpenReward={onOpenReward} onLogIn={onLogIn} />, surroundings)
const logIn = () => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603' })
  const nextExpiry = { points: 40, lastDay: '2027-09-30' }
  answerRequest('GET', '/v1/account', { data: anAccount({ points: { available: 707, held: 0, nextExpiry } }) })
}
const card = (name: RegExp) => screen.findByRole('button', { name })
const asked = () =>
  requests()
    .map(({ url }) => url)
    .filter((url) => url.includes('/v1/rewards'))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: null, passbookNumber: null, hasExpired: false })
  answerRequest('GET', '/v1/rewards', { data: aRewardPage([garden, service, rice]) })
})

test('a guest looks around, sees the pool, and is invited', async () => {
  open()
  expect(await screen.findByText('11 月奖励池')).toBeVisible()
  expect(screen.getByText('剩 21,580 / 60,000 分')).toBeVisible()
  expect(screen.getByText('由 6 家单位赞助，用完等补充')).toBeVisible()
  expect(screen.getByText('12 月 1 日 09:00 补充')).toBeVisible()
  expect(screen.getByText('共 3 件，都由赞助方提供')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('a card says category, limit, points, stock and own footprint, and opens the reward', async () => {
  open()
  const shown = await card(/自行车保养一次/)
  ;['服务 · 每月 1 份', '120', '余 34', '约 200 克'].forEach((text) => expect(shown).toHaveTextContent(text))
  expect(await card(/认养雨水花园/)).toHaveTextContent('公益 · 不限次数')
  expect(await card(/认养雨水花园/)).toHaveTextContent('不限量')
  fireEvent.click(shown)
  expect(onOpenReward).toHaveBeenCalledWith('bike-service')
})

test('what is sold out stays, with the day of more', async () => {
  open()
  const shown = await card(/本地大米/)
  expect(shown).toHaveTextContent('实物 · 12 月 1 日补货')
  expect(shown).toHaveTextContent('已兑完')
  expect(shown).toHaveTextContent('约 4.50 千克')
})

test('a citizen sees the points and what expires first', async () => {
  logIn()
  open()
  expect(await screen.findByText('707')).toBeVisible()
  expect(screen.getByText('最早 40 分，2027-09-30 到期')).toBeVisible()
  expect(screen.queryByRole('button', { name: '登录' })).toBeNull()
})

test('points that could not be refreshed stay, with their time', async () => {
  logIn()
  const first = open()
  await screen.findByText('707')
  first.unmount()
  answerRequest('GET', '/v1/account', { failure: 'request:fail timeout' })
  open()
  expect(await screen.findByText('没能刷新 · 2026-11-20 12:30 的数据')).toBeVisible()
  expect(screen.getByText('707')).toBeVisible()
})

test('one category, then nothing in another and the way back to all', async () => {
  answerRequest('GET', /category=charity/, { data: aRewardPage([garden]) })
  answerRequest('GET', /category=dining/, { data: aRewardPage([]) })
  open()
  await card(/自行车保养一次/)
  fireEvent.click(screen.getByRole('radio', { name: '公益' }))
  expect(await screen.findByText('共 1 件，都由赞助方提供')).toBeVisible()
  expect(screen.queryByRole('button', { name: /自行车/ })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '餐饮' }))
  fireEvent.click(await screen.findByRole('button', { name: '看全部' }))
  expect(await card(/自行车保养一次/)).toBeVisible()
})

test('lowest footprint first, and by points after a tap', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^足迹从低到高/ }))
  expect(await screen.findByRole('button', { name: /^积分从低到高/ })).toBeVisible()
  expect(asked()[0]).toContain('sort=footprint')
  expect(asked().some((url) => url.includes('sort=points'))).toBe(true)
})

test('page after page on one sheet', async () => {
  answerRequest('GET', '/v1/rewards', { data: aRewardPage([garden], { total: 2, nextCursor: 'rain-garden' }) })
  answerRequest('GET', /cursor=rain-garden/, { data: aRewardPage([service], { total: 2 }) })
  open()
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  expect(await card(/自行车保养一次/)).toBeVisible()
  expect(await card(/认养雨水花园/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

test('never seen and no answer: said, with another try', async () => {
  answerRequest('GET', '/v1/rewards', { failure: 'request:fail timeout' })
  open()
  const retry = await screen.findByRole('button', { name: '再试一次' })
  answerRequest('GET', '/v1/rewards', { data: aRewardPage([service]) })
  fireEvent.click(retry)
  expect(await card(/自行车保养一次/)).toBeVisible()
})

test('easy mode in English', async () => {
  logIn()
  open({ language: 'en', elder: true })
  const shown = await card(/One bicycle service/)
  expect(within(shown).getByText('Services · 1 a month')).toBeVisible()
  await screen.findByText('707')
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
