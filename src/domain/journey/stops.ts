import { type Speeds, speedsOf, STEP_SECONDS, type Timeline } from './timeline'

/** Slower than this over 15 seconds is a stop: what noise alone makes of standing still. */
const STANDING_M_S = 0.7
const WINDOW_SECONDS = 15

/** A stop from one step of the timeline to another, the window that found it included. */
export type Stop = { fromStep: number; toStep: number; seconds: number }

/** The stops of a journey, in order of time. A gap ends a stop. */
export function findStops(timeline: Timeline): Stop[] {
  return stopsAmong(speedsOf(timeline, WINDOW_SECONDS, 'points'))
}

export function stopsAmong({ values, at, windowSteps }: Speeds): Stop[] {
  const stops: Stop[] = []
  let from: number | null = null
  for (let index = 0; index <= values.length; index += 1) {
    const goesOn = index > 0 && at[index] === (at[index - 1] ?? 0) + 1
    const stands = index < values.length && (values[index] ?? 0) < STANDING_M_S
    if (from !== null && !(stands && goesOn)) {
      stops.push(stopBetween(from, (at[index - 1] ?? 0) + windowSteps))
      from = null
    }
    if (stands && from === null) from = at[index] ?? 0
  }
  return stops
}

function stopBetween(fromStep: number, toStep: number): Stop {
  return { fromStep, toStep, seconds: (toStep - fromStep) * STEP_SECONDS }
}
