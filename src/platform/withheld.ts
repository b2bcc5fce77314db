/**
 * Why the host kept back what it guards: the person turned back (`cancelled`) or has refused it (`denied`), the phone
 * has it switched off (`off`), it took too long (`timeout`), or this phone or network has none (`unavailable`).
 */
export type Withheld = 'cancelled' | 'denied' | 'off' | 'timeout' | 'unavailable'

export interface WithheldAnswer {
  readonly status: 'withheld'
  readonly why: Withheld
}

export const withheld = (why: Withheld): WithheldAnswer => ({ status: 'withheld', why })

// WeChat tells errors apart by their words; `off` is first, because "system permission denied" is not the person's no.
// https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html
const WORDS: readonly (readonly [RegExp, Withheld])[] = [
  [/system permission denied|system deny|switch(ed)?\s?off|not enabled/i, 'off'],
  [/auth deny|auth denied|authorize:fail|permission denied|privacy/i, 'denied'],
  [/cancel/i, 'cancelled'],
  [/timeout|timed out/i, 'timeout'],
]

// Alipay's numbers that mean the same whatever was asked for; 11 does not, so a twin may say what it means.
const NUMBERS: Readonly<Record<number, Withheld>> = {
  2001: 'denied',
  2002: 'denied',
  2003: 'denied',
}

/** Reads what a host threw. `numbers` are the error codes of the one call, where the host has any. */
export const withheldBy = (error: unknown, numbers: Readonly<Record<number, Withheld>> = {}): WithheldAnswer => {
  const { error: number, errMsg, errorMessage } = Object(error) as Record<string, unknown>
  const byNumber = typeof number === 'number' ? (numbers[number] ?? NUMBERS[number]) : undefined
  const words = `${String(errMsg)} ${String(errorMessage)}`
  return withheld(byNumber ?? WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unavailable')
}
