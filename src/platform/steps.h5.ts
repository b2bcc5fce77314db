import type { StepsHost, StepsRead } from './steps'

export const stepsHost: StepsHost = 'typed'

/** A browser counts no steps. */
export const readSteps: ((day: string) => Promise<StepsRead>) | null = null
