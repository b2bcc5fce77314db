/** Without the page and its parameters: what one shares says nothing of oneself. */
export const appAddress = (): string | null => `${window.location.origin}/`
