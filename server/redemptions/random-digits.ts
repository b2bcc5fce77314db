const NINE_DIGITS = 1_000_000_000
// The largest multiple of 10⁹ in 32 bits: what lies above would favour some digits and is drawn again.
const DRAWS_BELOW = 4 * NINE_DIGITS

/** Nine digits, each string of them as likely as any other. */
export const randomDigits = (randomBytes: (size: number) => Uint8Array): string => {
  for (;;) {
    const drawn = randomBytes(4).reduce((value, byte) => value * 256 + byte, 0)
    if (drawn < DRAWS_BELOW) return String(drawn % NINE_DIGITS).padStart(9, '0')
  }
}
