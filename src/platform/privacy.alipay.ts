import type { PrivacyGate } from './privacy'

// Alipay asks by itself, call by call, and holds nothing back for the sake of the terms unless `usePrivacyCheck` is on,
// which the base library of our floor does not know. Its rules are kept by us: nothing is asked on the first screen, and
// every question follows a tap.

export const watchPrivacyGate: ((listener: (gate: PrivacyGate) => void) => void) | null = null

export const agreeButtonType: 'agreePrivacyAuthorization' | null = null

export const openHostTerms: (() => void) | null = null
