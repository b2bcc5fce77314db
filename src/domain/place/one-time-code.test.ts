import { createHmac } from 'node:crypto'
import { type Hmac, oneTimeCode, startOfStep, stepAt } from './one-time-code'

const seed = '1234567890123456789012345678901234567890123456789012345678901234'
const hmacs: Record<'sha1' | 'sha256' | 'sha512', Hmac> = {
  sha1: (message) => createHmac('sha1', seed.slice(0, 20)).update(message).digest(),
  sha256: (message) => createHmac('sha256', seed.slice(0, 32)).update(message).digest(),
  sha512: (message) => createHmac('sha512', seed).update(message).digest(),
}

// RFC 6238, appendix B, with the keys of its erratum 2866: as long as the hash.
test.each([
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
])('the codes at second %d are those of the standard', (seconds, sha1, sha256, sha512) => {
  const question = { step: stepAt(seconds * 1000), length: 8 }
  expect(oneTimeCode(question, hmacs.sha1)).toBe(sha1)
  expect(oneTimeCode(question, hmacs.sha256)).toBe(sha256)
  expect(oneTimeCode(question, hmacs.sha512)).toBe(sha512)
})

test('a step holds from its beginning up to the next', () => {
  expect(stepAt(startOfStep(7))).toBe(7)
  expect(stepAt(startOfStep(8) - 1)).toBe(7)
  expect(stepAt(startOfStep(8))).toBe(8)
})

test.each([-1, 0.5, NaN, 2 ** 60])('%d is no step', (step) => {
  expect(() => oneTimeCode({ step, length: 8 }, hmacs.sha256)).toThrow(RangeError)
})

test('a hash that is too short is refused', () => {
  expect(() => oneTimeCode({ step: 1, length: 8 }, () => new Uint8Array(16))).toThrow(RangeError)
})
