/** A browser opens its own settings for nobody. */
export const openHostSettings: (() => void) | null = null
