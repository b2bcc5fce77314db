import { fireEvent, screen } from '@testing-library/react'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { CatalogueScreen } from './catalogue-screen'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const onChoose = jest.fn()
const onLogIn = jest.fn()

const methodology = aMethodology([
  aBehaviour({
    id: 'cycling',
    name: { zh: '骑行', en: 'Cycling' },
    unit: 'km',
    factorMilli: 52_000,
    confidence: 'estimate',
    evidence: ['self', 'device'],
    keywords: { zh: ['单车'], en: ['bike'] },
  }),
  aBehaviour({
    id: 'own-cup',
    category: 'goods',
    name: { zh: '自带杯', en: 'Own cup' },
    factorMilli: 40_000,
    evidence: ['self', 'place'],
  }),
])

const open = (surroundings: Parameters<typeof render>[1] = {}) =>
  render(<CatalogueScreen onChoose={onChoose} onLogIn={onLogIn} />, surroundings)
const search = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: null, passbookNumber: null, hasExpired: false })
  answerRequest('GET', '/v1/methodology', { data: methodology })
})

test('a guest looks around, and is invited', async () => {
  open()
  expect(await screen.findByText('共 2 种')).toBeVisible()
  expect(screen.getAllByRole('radio')).toHaveLength(7)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('a category shows its behaviours with factor, evidence, and which are estimates', async () => {
  open()
  const ride = await screen.findByRole('button', { name: /骑行/ })
  expect(ride).toHaveTextContent('估算')
  expect(ride).toHaveTextContent('52 克/公里')
  expect(ride).toHaveTextContent('自报，积分按 50%')
  fireEvent.click(screen.getByRole('radio', { name: '用，1 种' }))
  const cup = screen.getByRole('button', { name: /自带杯/ })
  expect(cup).toHaveTextContent('扫码，积分按 100%')
  expect(cup).not.toHaveTextContent('估算')
  fireEvent.click(cup)
  expect(onChoose).toHaveBeenCalledWith('own-cup')
})

test.each(['单车', 'BIKE', '骑'])('searching %p finds cycling in either language', async (text) => {
  open()
  await screen.findByText('共 2 种')
  search(text)
  expect(screen.getByText('找到 1 种')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: /骑行/ }))
  expect(onChoose).toHaveBeenCalledWith('cycling')
})

test('nothing found says what to try, and clearing shows all again', async () => {
  open()
  await screen.findByText('共 2 种')
  search('火箭')
  expect(screen.getByText('没有找到这种行动')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(screen.getByText('共 2 种')).toBeVisible()
})

test('a citizen sees today and what was logged lately, states apart', async () => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603' })
  const today = {
    ...anAccount().today,
    actions: 2,
    grams: { declared: 40, pending: 0, verified: 260 },
    points: 29,
    usedByBehaviour: [{ behaviourId: 'own-cup', todayMilli: 1_000, monthMilli: 1_000 }],
  }
  answerRequest('GET', '/v1/account', { data: anAccount({ today }) })
  open()
  expect(await screen.findByText('今天已记 2 笔')).toBeVisible()
  expect(screen.getByText('已核 260 克')).toBeVisible()
  expect(screen.getByText('自报 40 克')).toBeVisible()
  expect(screen.getByText('29')).toBeVisible()
  expect(screen.getByText('/ 300 封顶')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '自带杯' }))
  expect(onChoose).toHaveBeenCalledWith('own-cup')
})

test('offline, the catalogue seen last serves, with its time', async () => {
  const first = open()
  await screen.findByText('共 2 种')
  first.unmount()
  answerRequest('GET', '/v1/methodology', { failure: 'request:fail timeout' })
  open()
  expect(screen.getByText('共 2 种')).toBeVisible()
  expect(await screen.findByText('没能刷新 · 2026-11-20 12:30 的数据')).toBeVisible()
})

test('never seen and no answer: said, with another try', async () => {
  answerRequest('GET', '/v1/methodology', { failure: 'request:fail timeout' })
  open()
  const retry = await screen.findByRole('button', { name: '再试一次' })
  answerRequest('GET', '/v1/methodology', { data: methodology })
  fireEvent.click(retry)
  expect(await screen.findByText('共 2 种')).toBeVisible()
})

test('easy mode opens a category right below its name', async () => {
  open({ elder: true })
  fireEvent.click(await screen.findByRole('radio', { name: '用，1 种' }))
  const [cup, next] = [
    screen.getByRole('button', { name: /自带杯/ }),
    screen.getByRole('radio', { name: '办公，0 种' }),
  ]
  expect(cup.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('easy mode in English', async () => {
  open({ language: 'en', elder: true })
  expect(await screen.findByRole('button', { name: /Cycling/ })).toHaveTextContent('52 g/km')
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
