export const ROUNDS = 3
export const ROUND_SECONDS = 6
export const WARM_UP_SECONDS = 2

/** Runs both sides in turn, so that what slows the machine for a while slows both. */
export const alternate = async (
  ours: (seconds: number) => Promise<number>,
  baseline: (seconds: number) => Promise<number>,
  rounds = ROUNDS,
): Promise<{ ours: number[]; baseline: number[] }> => {
  await ours(WARM_UP_SECONDS)
  await baseline(WARM_UP_SECONDS)
  const reached = { ours: [] as number[], baseline: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    reached.ours.push(await ours(ROUND_SECONDS))
    reached.baseline.push(await baseline(ROUND_SECONDS))
  }
  return reached
}
