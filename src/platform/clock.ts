/** Milliseconds since 1970, as this phone believes. The server's clock decides; this one only previews. */
export const now = (): number => Date.now()
