/**
 * Which page of the ledger lies open. Pages begin after a booking, so the way back is remembered: the cursor of each
 * page that was turned to, the newest page first, which needs none.
 */
export type LedgerPages = readonly (string | undefined)[]

export const NEWEST_PAGE: LedgerPages = [undefined]

export const openCursor = (pages: LedgerPages): string | undefined => pages[pages.length - 1]

export const turnToOlder = (pages: LedgerPages, cursor: string): LedgerPages => [...pages, cursor]

/** The newest page stays open when there is no newer one. */
export const turnToNewer = (pages: LedgerPages): LedgerPages => (pages.length > 1 ? pages.slice(0, -1) : pages)
