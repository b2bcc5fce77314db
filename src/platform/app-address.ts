/** Where the web app stands, for others to open; null inside a host, where a code of the host leads. */
export const appAddress = (): string | null => null
