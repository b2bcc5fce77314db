import { queryWords } from './query-words'
import { zhCn } from './zh-cn'

const retry = jest.fn()
const failure = { code: 'offline', facts: {} } as const
const fetchedAt = Date.parse('2026-11-20T00:30:00Z')
const troubleOf = (query: Parameters<typeof queryWords>[1]) => queryWords(zhCn, query).trouble

test('nothing is said while a query is on its way, nor when it was answered', () => {
  expect(queryWords(zhCn, { status: 'loading' })).toEqual({ loading: '正在翻到这一页…', trouble: null })
  expect(troubleOf({ status: 'ready', failure: null, fetchedAt, retry })).toBeNull()
})

test('a query that never was answered says why', () => {
  expect(troubleOf({ status: 'failed', failure, retry })).toMatchObject({
    isStale: false,
    title: '没能打开',
    detail: zhCn.failure.offline(),
  })
})

test('one that could not be refreshed says from when its value is, and takes another try', () => {
  const trouble = troubleOf({ status: 'ready', failure, fetchedAt, retry })
  expect(trouble).toMatchObject({ isStale: true, title: '没能刷新', detail: '2026-11-20 08:30 的数据' })
  trouble?.onRetry()
  expect(retry).toHaveBeenCalledTimes(1)
})
