import { letterWords } from '../content'
import type { Delivery } from '../services'
import { aLetter } from '../testing/letters'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { wechatLetters } from './wechat-messages'

const SEND = '/cgi-bin/message/subscribe/send'
const TOKEN = '/cgi-bin/stable_token'
const fields = [
  { name: 'thing1', part: 'what' },
  { name: 'thing2', part: 'about' },
  { name: 'date3', part: 'day' },
] as const
const withId = (id: string) => ({ id, fields })
const templates = { points: withId('template-p'), vouchers: withId('template-v'), answers: withId('template-a') }

let wechat: FakeWechat
beforeAll(async () => {
  wechat = await openFakeWechat()
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.answerAsUsual()
  wechat.asked.length = 0
})

const open = (timeoutMs = 2_000) =>
  wechatLetters(
    { apiBase: wechat.url, appId: wechat.appId, appSecret: wechat.appSecret, timeoutMs },
    templates,
    letterWords,
  )
const asks = (path: string) => wechat.asked.filter((one) => one.path === path)

test('a letter goes out with the fields of its template', async () => {
  expect(await open()(aLetter())).toEqual({ outcome: 'taken' })
  expect(JSON.parse(asks(SEND)[0]?.body ?? '')).toEqual({
    touser: 'openid-of-wang',
    template_id: 'template-v',
    page: 'pages/profile/inbox/index',
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: { thing1: { value: '凭证快到期了' }, thing2: { value: '雨伞' }, date3: { value: '2026年11月25日' } },
  })
})

test('no field is longer than the host takes', async () => {
  const name = { zh: '一'.repeat(21), en: 'One' }
  await open()(aLetter({ name }))
  expect(JSON.parse(asks(SEND)[0]?.body ?? '').data.thing2.value).toBe(`${'一'.repeat(19)}…`)
})

test('a token that somebody replaced is asked for once more, and the letter goes once', async () => {
  const send = open()
  await send(aLetter())
  wechat.endTokens()
  expect(await send(aLetter())).toEqual({ outcome: 'taken' })
  expect(asks(TOKEN)).toHaveLength(2)
  expect(asks(SEND)).toHaveLength(3)
})

const documented: [number, Delivery['outcome']][] = [
  [-1, 'later'],
  [40001, 'later'],
  [40014, 'later'],
  [42001, 'later'],
  [43108, 'later'],
  [45009, 'later'],
  [45011, 'later'],
  [40003, 'unreachable'],
  [43101, 'unwanted'],
  [40037, 'lost'],
  [41030, 'lost'],
  [43107, 'lost'],
  [45168, 'lost'],
  [47003, 'lost'],
  [48001, 'lost'],
  [99999, 'lost'],
]
test.each(documented)('%d is %s', async (errcode, outcome) => {
  wechat.answerWith(SEND, { json: { errcode, errmsg: 'documented, about openid-of-wang' } })
  expect(await open()(aLetter())).toEqual({ outcome, detail: `wechat subscribe/send: errcode ${errcode}` })
  expect(asks(SEND)).toHaveLength([40001, 40014, 42001].includes(errcode) ? 2 : 1)
})

test.each([
  ['silence', 'never'],
  ['a page of its proxy', { text: '<html>502</html>' }],
  ['a failure', { status: 502, json: {} }],
  ['an answer without a number', { json: {} }],
] as const)('after %s nobody knows whether it arrived: it is not sent again', async (_what, answer) => {
  wechat.answerWith(SEND, answer)
  expect(await open(answer === 'never' ? 80 : 2_000)(aLetter())).toMatchObject({ outcome: 'lost' })
  expect(asks(SEND)).toHaveLength(1)
})

test.each([
  ['silence', 'never'],
  ['a refusal', { json: { errcode: 45009, errmsg: 'documented' } }],
] as const)('without a token, after %s, nothing was sent: it can go later', async (_what, answer) => {
  wechat.answerWith(TOKEN, answer)
  expect(await open(answer === 'never' ? 80 : 2_000)(aLetter())).toMatchObject({ outcome: 'later' })
  expect(asks(SEND)).toEqual([])
})
