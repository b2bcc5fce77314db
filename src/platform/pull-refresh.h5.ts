/** A browser has its own gesture, which loads the page anew. */
export const usePullRefresh = (_refresh: () => Promise<unknown>): void => undefined
