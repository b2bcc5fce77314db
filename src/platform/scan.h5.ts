/** A browser has no scanner of its own. */
export const scan: (() => Promise<string | null>) | null = null
