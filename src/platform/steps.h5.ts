import type { StepsRead } from './steps'

/** A browser counts no steps. */
export const readSteps: ((day: string) => Promise<StepsRead>) | null = null
