import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inRoot } from '../root'
import { type LoadJob, type LoadResult, loadResult } from './load-job'

const execute = promisify(execFile)

/** Sends the load from a process of its own; a refused request stops the bench. */
export const runLoad = async (job: LoadJob): Promise<LoadResult> => {
  const generator = inRoot('.cache/bench/load-generator.mjs')
  const { stdout } = await execute(process.execPath, [generator, JSON.stringify(job)], { maxBuffer: 64 * 1024 * 1024 })
  const result = loadResult.parse(JSON.parse(stdout))
  const [refusal] = result.refusals
  if (refusal !== undefined)
    throw new Error(`${result.refusals.length} requests were refused, the first with ${refusal}`)
  return result
}
