import { readProfile } from '@/contract/citizen'
import { readBoard } from '@/contract/boards'
import { readCity } from '@/contract/city'
import { storage } from '@/platform/storage'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { forget, forgetOthers, keep, keyOf, personalKey, recall } from './query-cache'

const mine = keyOf(readProfile, {}, '0512884603')
const ours = keyOf(readCity, {}, '0512884603')

describe('the key of a question', () => {
  it('is one for all citizens where the answer is public', () => {
    expect(keyOf(readCity, {}, null)).toBe(ours)
  })

  it('is another for each citizen where the answer is personal, in whole or in part', () => {
    const board = { params: { period: 'month' }, query: {} } as const
    expect(keyOf(readProfile, {}, '0512884604')).not.toBe(mine)
    expect(keyOf(readBoard, board, '0512884603')).not.toBe(keyOf(readBoard, board, null))
  })
})

describe('what was kept', () => {
  it('comes back with its time', () => {
    keep(mine, { value: aProfile(), fetchedAt: 1000 })
    expect(recall(readProfile, mine)).toEqual({ value: aProfile(), fetchedAt: 1000 })
  })

  it.each([
    ['nothing', null],
    ['text', 'profile'],
    ['another shape', { value: { ...aProfile(), pseudonym: 7 }, fetchedAt: 1000 }],
    ['no time', { value: aProfile() }],
  ])('is dropped when it is %s', (_what, kept) => {
    storage.write(mine, kept)
    expect(recall(readProfile, mine)).toBeUndefined()
  })
})

describe('forgetting', () => {
  const theirs = keyOf(readProfile, {}, '0512884604')
  const draft = personalKey('0512884603', 'draft:cycling')
  const theirDraft = personalKey('0512884604', 'draft:cycling')
  const guestDraft = personalKey(null, 'draft:cycling')

  beforeEach(() => {
    keep(mine, { value: aProfile(), fetchedAt: 1000 })
    keep(theirs, { value: aProfile(), fetchedAt: 1000 })
    keep(ours, { value: aCity(), fetchedAt: 1000 })
    for (const key of [draft, theirDraft, guestDraft]) storage.write(key, '5')
    storage.write('gp:preferences', { elder: true })
  })

  it('on logging out takes all that is of a person, and nothing else', async () => {
    await forget()
    expect([...storage.keys()].sort()).toEqual(['gp:preferences', ours].sort())
  })

  it('on logging in takes what is of others, and leaves what was begun as a guest', async () => {
    await forgetOthers('0512884603')
    expect([...storage.keys()].sort()).toEqual(['gp:preferences', ours, mine, draft, guestDraft].sort())
  })
})
