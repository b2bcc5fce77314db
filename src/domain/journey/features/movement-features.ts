import type { Path } from '../path'
import type { Timeline } from '../timeline'
import { accelerationFeatures } from './acceleration-features'
import { clockFeatures } from './clock-features'
import type { Feature } from './feature'
import { gapFeatures } from './gap-features'
import { shapeFeatures } from './shape-features'
import { speedFeatures } from './speed-features'
import { stopFeatures } from './stop-features'
import { turnFeatures } from './turn-features'

/**
 * Everything that the model knows of a journey: always the same names in the same order, all finite. Nothing tells
 * where it was. `path` is clean, `timeline` is
 * its own; `startedAtMs` is Unix time.
 */
export function movementFeatures(path: Path, timeline: Timeline, startedAtMs: number): Feature[] {
  return [
    ...shapeFeatures(timeline),
    ...speedFeatures(timeline),
    ...accelerationFeatures(timeline),
    ...stopFeatures(timeline),
    ...turnFeatures(timeline),
    ...gapFeatures(path, timeline),
    ...clockFeatures(startedAtMs),
  ]
}
