/** The eleven digits of a mobile number of mainland China, or null. Spaces, hyphens, +86 and full-width digits are fine. */
export const normalisePhone = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s\-()]/g, '')
  return /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(plain)?.[1] ?? null
}
