import { storage } from '@/platform/storage'
import { anEntry } from '@/testing/build-entry'
import Taro from '@/testing/taro'
import { keeperIn } from './keeper'

const keeper = keeperIn(storage)
const NAME = 'gp:o:0512884603:key-of-ride'
const kept = () => JSON.parse(String(Taro.getStorageSync(NAME)))

it('keeps each entry under a key of its own, with its version', () => {
  expect(keeper.write(anEntry())).toBe(true)
  expect(kept()).toMatchObject({ version: 1, key: 'key-of-ride', owner: '0512884603' })
  expect(keeper.list('0512884603')).toEqual({ entries: [anEntry()], unreadable: [] })
})

it('lists in the order of sending, whatever the order of writing', () => {
  const [first, second, third] = [1, 2, 3].map((order) => anEntry({ key: `entry-${4 - order}`, order }))
  if (!first || !second || !third) throw new Error('three entries')
  ;[third, first, second].forEach(keeper.write)
  expect(keeper.list('0512884603').entries).toEqual([first, second, third])
})

it('shows nobody the entries of another', () => {
  keeper.write(anEntry())
  expect(keeper.list('0000000000')).toEqual({ entries: [], unreadable: [] })
  keeper.remove('0000000000', 'key-of-ride')
  expect(keeper.list('0512884603').entries).toHaveLength(1)
})

it.each([
  ['a later version', { ...anEntry(), version: 2 }],
  ['another kind of call', { ...anEntry(), version: 1, call: { id: 'sendTrack', body: {} } }],
  ['a body without its amount', { ...anEntry(), version: 1, call: { id: 'logAction', body: { unit: 'km' } } }],
  ['no entry at all', 'hello'],
])('leaves what it cannot read as it is, and says so: %s', (_what, value) => {
  storage.write(NAME, value)
  expect(keeper.list('0512884603')).toEqual({ entries: [], unreadable: ['key-of-ride'] })
  expect(kept()).toEqual(value)
})

it('keeps what a later version added to the body', () => {
  const { call, ...rest } = anEntry()
  const body = { ...call.body, mood: 'sunny' }
  storage.write(NAME, { version: 1, ...rest, call: { ...call, body } })
  const [entry] = keeper.list('0512884603').entries
  if (!entry) throw new Error('one entry')
  keeper.write({ ...entry, state: { kind: 'sent', firstSentAt: 1 } })
  expect(kept().call.body).toEqual(body)
})

it('asks the server again about a refusal that this version does not know', () => {
  const state = { kind: 'refused', firstSentAt: 7, refusal: { code: 'moon-closed', facts: {} } }
  storage.write(NAME, { ...anEntry(), version: 1, state })
  expect(keeper.list('0512884603').entries).toMatchObject([{ state: { kind: 'sent', firstSentAt: 7 } }])
})

it('says when there is no room, also on a host that does not', () => {
  const throwing = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size')
  })
  expect(keeper.write(anEntry())).toBe(false)
  throwing.mockImplementation(() => undefined)
  expect(keeper.write(anEntry())).toBe(false)
  throwing.mockRestore()
  expect(keeper.write(anEntry())).toBe(true)
})

it('kept answers, which can be asked for again, make room for what is nowhere else', () => {
  const { setStorageSync } = Taro
  storage.write('gp:q:0512884603:readAccount:{}', { value: 1 })
  storage.write('gp:p:0512884603:draft:cycling', { amountText: '5' })
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation((key, value) => {
    if (storage.keys().some((name) => name.startsWith('gp:q:'))) throw new Error('full')
    setStorageSync(key, value)
  })
  expect(keeper.write(anEntry())).toBe(true)
  full.mockRestore()
  expect(storage.keys()).toEqual(['gp:p:0512884603:draft:cycling', NAME])
})

it('an entry is far smaller than the 200 KB that Alipay allows a key', () => {
  const place = { tier: 'place', ticket: '123456789012' } as const
  const { call } = anEntry()
  keeper.write(anEntry({ call: { ...call, body: { ...call.body, evidence: place } } }))
  expect(String(Taro.getStorageSync(NAME)).length).toBeLessThan(2000)
})
