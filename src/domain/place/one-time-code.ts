/** HMAC under one secret; SHA-1, SHA-256 or SHA-512. */
export type Hmac = (message: Uint8Array) => Uint8Array

/** A code holds for one step of this many seconds. */
export const STEP_SECONDS = 30

/** The number of the step in which an instant lies, counted from 1970. */
export function stepAt(epochMs: number): number {
  return Math.floor(epochMs / (STEP_SECONDS * 1000))
}

/** The instant at which a step begins. */
export function startOfStep(step: number): number {
  return step * STEP_SECONDS * 1000
}

/**
 * The one-time code of a step, `length` digits (RFC 6238, https://www.rfc-editor.org/rfc/rfc6238). Throws RangeError when
 * the step is no whole number from 0 on, or the hash is shorter than the 20 bytes of SHA-1.
 */
export function oneTimeCode({ step, length }: { step: number; length: number }, hmac: Hmac): string {
  if (!Number.isSafeInteger(step) || step < 0) throw new RangeError(`no step: ${step}`)
  const hash = hmac(bigEndian(step))
  if (hash.length < 20) throw new RangeError('a one-time code needs 20 bytes of keyed hash')
  const offset = (hash[hash.length - 1] ?? 0) & 15
  const [first = 0, second = 0, third = 0, fourth = 0] = hash.slice(offset, offset + 4)
  const truncated = (((first & 127) * 256 + second) * 256 + third) * 256 + fourth
  return String(truncated % 10 ** length).padStart(length, '0')
}

/** Eight bytes, the highest first. Shifts work on 32 bits only, so it divides. */
function bigEndian(value: number): Uint8Array {
  return Uint8Array.from({ length: 8 }, (_, index) => Math.floor(value / 256 ** (7 - index)) % 256)
}
