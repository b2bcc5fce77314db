import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Built into .cache/bench.
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export const inRoot = (...parts: string[]): string => path.join(root, ...parts)
