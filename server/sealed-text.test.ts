import { randomBytes } from 'node:crypto'
import { sealedTextsWith } from './sealed-text'

const texts = sealedTextsWith('a-secret', randomBytes)

test('opens with the same secret, for what it was bound to', () => {
  const sealed = texts.seal('openid-1', 'wechat anna')
  expect(texts.open(sealed, 'wechat anna')).toBe('openid-1')
  expect(sealedTextsWith('a-secret', randomBytes).open(sealed, 'wechat anna')).toBe('openid-1')
})

test('does not open elsewhere, with another secret, or after any byte was changed', () => {
  const sealed = texts.seal('openid-1', 'wechat anna')
  expect(texts.open(sealed, 'wechat bert')).toBeNull()
  expect(sealedTextsWith('another', randomBytes).open(sealed, 'wechat anna')).toBeNull()
  for (const at of sealed.keys()) {
    const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect(texts.open(changed, 'wechat anna')).toBeNull()
  }
  expect(texts.open(sealed.subarray(0, 20), 'wechat anna')).toBeNull()
})

test('seals the same twice differently, and without the text in it', () => {
  const [one, other] = [texts.seal('openid-1', 'x'), texts.seal('openid-1', 'x')]
  expect(one).not.toEqual(other)
  expect(Buffer.from(one).includes('openid-1')).toBe(false)
})
