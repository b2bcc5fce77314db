import { type LedgerPages, NEWEST_PAGE, openCursor, turnToNewer, turnToOlder } from './ledger-pages'

const third: LedgerPages = turnToOlder(turnToOlder(NEWEST_PAGE, 'a'), 'b')

test('opens on the newest page, which begins at no cursor', () => {
  expect(openCursor(NEWEST_PAGE)).toBeUndefined()
})

test('turns to older pages one by one, and back through the same pages', () => {
  expect(openCursor(third)).toBe('b')
  expect(openCursor(turnToNewer(third))).toBe('a')
  expect(turnToNewer(turnToNewer(third))).toEqual(NEWEST_PAGE)
})

test('there is nothing newer than the newest page', () => {
  expect(turnToNewer(NEWEST_PAGE)).toEqual(NEWEST_PAGE)
})
