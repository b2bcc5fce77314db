import { readPseudonym } from './pseudonym'

const blocked = ['官方', 'fuck']

describe('readPseudonym', () => {
  test.each([
    ['早起的白鹭', '早起的白鹭'],
    ['  three   metro stops ', 'three metro stops'],
    ['Ｂｏｂ１２', 'Bob12'],
    ['1234 路车', '1234 路车'],
    ['👩‍🌾'.slice(0, 2) + '豆', '👩豆'],
  ])('%j becomes %j', (text, kept) => expect(readPseudonym(text, blocked)).toBe(kept))

  test.each([
    ['too short', '鹭'],
    ['too long', '鹭'.repeat(21)],
    ['a control character', '白\u0007鹭'],
    ['an invisible direction mark', '白\u202e鹭'],
    ['a line break', '白\n鹭'],
    ['a phone number', '打13800138000'],
    ['a phone number in pieces', '138-0013-8000'],
    ['a phone number in full width', '１３８００１３８０００'],
    ['only punctuation', '。。。'],
    ['a blocked word', '绿色官方'],
    ['a blocked word in pieces', 'F.u.c-k it'],
  ])('%s is refused', (_what, text) => expect(readPseudonym(text, blocked)).toBeNull())
})
