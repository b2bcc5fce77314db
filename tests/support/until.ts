const BETWEEN_MS = 100

/** Asks again and again until the answer is yes; throws when `patienceMs` are over. */
export const until = async (
  what: string,
  isSo: () => Promise<boolean>,
  { patienceMs = 30_000 }: { readonly patienceMs?: number } = {},
): Promise<void> => {
  const end = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
}
