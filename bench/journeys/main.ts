import { CALIBRATION } from '../../src/domain/journey/calibration'
import { calibrate, type CrossValidation, crossValidate } from './calibrate'
import { readTrips } from './labelled-trip'
import { confusionLines, type Outcome, outcomeOf, rateLine, ratesOf, verdictLines } from './rates'
import { CALIBRATION_FILE, writeCalibration } from './write-calibration'

export type JourneyBench = { file: string; task: 'measure' | 'cross-validate' | 'calibrate' }

type Say = (line: string) => void

/**
 * Measures `verifyJourney` on the labelled trips of `file`: as it is, or out of fold with models trained on the other
 * people of the file. `calibrate` does the latter and then writes a calibration on all of them.
 */
export async function benchJourneys({ file, task }: JourneyBench, say: Say): Promise<void> {
  const trips = readTrips(file)
  say(`${trips.length} trips of ${new Set(trips.map((trip) => trip.person)).size} people`)
  if (task === 'measure') {
    report(
      trips.map((trip) => outcomeOf(trip, CALIBRATION)),
      say,
    )
    return
  }
  const validation = crossValidate(trips, say)
  report(outOfFold(validation), say)
  if (task === 'calibrate') say(`\n${CALIBRATION_FILE}: ${await writeCalibration(calibrate(validation))} bytes`)
}

function outOfFold({ folds }: CrossValidation): Outcome[] {
  return folds.flatMap(({ trips, calibration }) => trips.map((trip) => outcomeOf(trip, calibration)))
}

function report(outcomes: readonly Outcome[], say: Say): void {
  for (const line of ['', ...confusionLines(outcomes), '', ...verdictLines(outcomes), '']) say(line)
  for (const rate of ratesOf(outcomes)) say(rateLine(rate))
}
