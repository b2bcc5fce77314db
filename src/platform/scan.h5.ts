import type { Scanned } from './scan'

/** A browser has no scanner of its own. */
export const scan: (() => Promise<Scanned>) | null = null
