import type { PrivacyGate } from './privacy'

/** A browser asks for place and camera by itself and has no terms of its own. */
export const watchPrivacyGate: ((listener: (gate: PrivacyGate) => void) => void) | null = null

export const agreeButtonType: 'agreePrivacyAuthorization' | null = null

export const openHostTerms: (() => void) | null = null
