/** Lets the person choose a file and reads it as text; null when nothing was chosen. Mini-programs have no files. */
export const pickTextFile: ((endings: string) => Promise<string | null>) | null = null
