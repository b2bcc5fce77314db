import { nameParts, shortName } from './short-name'

test.each([
  ['骑行（共享单车、自行车）', '骑行', '共享单车、自行车'],
  ['Cycling (shared or own bike)', 'Cycling', 'shared or own bike'],
  ['光盘行动', '光盘行动', ''],
])('%s is %s, and beside it %s', (name, short, aside) => {
  expect(nameParts(name)).toEqual({ short, aside })
  expect(shortName(name)).toBe(short)
})
