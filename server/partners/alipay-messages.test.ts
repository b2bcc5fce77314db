import { letterWords } from '../content'
import type { Delivery } from '../services'
import { type FakeAlipay, openFakeAlipay } from '../testing/fake-alipay'
import { aLetter } from '../testing/letters'
import { readAlipayPrivateKey, readAlipayPublicKey } from './alipay-keys'
import { alipayLetters } from './alipay-messages'

const METHOD = 'alipay.open.app.mini.templatemessage.send'
const GATEWAY = '/gateway.do'
const fields = [
  { name: 'keyword1', part: 'what' },
  { name: 'keyword2', part: 'about' },
] as const
const withId = (id: string) => ({ id, fields })
const templates = { points: withId('template-p'), vouchers: withId('template-v'), answers: withId('template-a') }

let alipay: FakeAlipay
beforeAll(async () => {
  alipay = await openFakeAlipay()
})
afterAll(() => alipay.close())
beforeEach(() => {
  alipay.answerAsUsual()
  alipay.asked.length = 0
})

const open = (timeoutMs = 2_000) =>
  alipayLetters(
    {
      apiBase: alipay.url,
      appId: alipay.appId,
      privateKey: readAlipayPrivateKey(alipay.keys.privateKey) ?? '',
      alipayPublicKey: readAlipayPublicKey(alipay.keys.alipayPublicKey) ?? '',
      aesKey: alipay.keys.aesKey,
      timeoutMs,
    },
    templates,
    letterWords,
  )
const sent = () => {
  const [asked] = alipay.asked
  const given = new URLSearchParams([...(asked?.query ?? []), ...new URLSearchParams(asked?.body)])
  return JSON.parse(given.get('biz_content') ?? '{}')
}

test('a letter goes out to an open_id, with the fields of its template', async () => {
  expect(await open()(aLetter({ address: '074a1CcTG1LelxKe4xQC0zgNdId0nxi' }))).toEqual({ outcome: 'taken' })
  expect({ ...sent(), data: JSON.parse(sent().data) }).toEqual({
    to_open_id: '074a1CcTG1LelxKe4xQC0zgNdId0nxi',
    user_template_id: 'template-v',
    page: 'pages/profile/inbox/index',
    data: { keyword1: { value: '凭证快到期了' }, keyword2: { value: '雨伞' } },
  })
})

test('an older app has user_ids', async () => {
  expect(await open()(aLetter({ address: '2088102122458832' }))).toEqual({ outcome: 'taken' })
  expect(sent()).toMatchObject({ to_user_id: '2088102122458832' })
})

const documented: [string, string, Delivery['outcome']][] = [
  ['20000', 'isp.unknow-error', 'later'],
  ['20000', 'aop.unknow-error', 'later'],
  ['40005', 'isv.app-call-limited', 'later'],
  ['40002', 'isv.invalid-signature', 'lost'],
  ['40006', 'isv.insufficient-isv-permissions', 'lost'],
  ['40004', 'INVALID_PARAMETER', 'lost'],
  ['40004', 'WHATEVER_ELSE', 'lost'],
]
test.each(documented)('%s %s is %s, in an error or in a signed answer', async (code, subCode, outcome) => {
  const answer = { code, msg: 'as documented', sub_code: subCode, sub_msg: 'about 2088102122458832' }
  const expected = { outcome, detail: `${METHOD}: ${code} ${subCode}` }
  alipay.answerWith(GATEWAY, { json: { error_response: answer } })
  expect(await open()(aLetter())).toEqual(expected)
  alipay.answerWith(GATEWAY, alipay.signed(answer, METHOD))
  expect(await open()(aLetter())).toEqual(expected)
})

test.each([
  ['silence', 'never'],
  ['a page of its proxy', { text: '<html>502</html>' }],
  ['a failure', { status: 502, json: {} }],
] as const)('after %s nobody knows whether it arrived: it is not sent again', async (_what, answer) => {
  alipay.answerWith(GATEWAY, answer)
  expect(await open(answer === 'never' ? 80 : 2_000)(aLetter())).toMatchObject({ outcome: 'lost' })
  expect(alipay.asked).toHaveLength(1)
})
