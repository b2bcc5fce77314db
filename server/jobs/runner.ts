import type { Services } from '../services'

/** Work on a clock. It must be safe to run twice, and to be killed between any two of its transactions. */
export interface Job {
  readonly name: string
  readonly everyMs: number
  run(services: Services): Promise<void>
}

export interface JobReport {
  readonly job: string
  readonly outcome: 'done' | 'led-elsewhere' | 'failed'
  readonly error?: unknown
}

export interface RunningJobs {
  /** Starts no further run and waits for those under way. */
  stop(): Promise<void>
}

/** Runs each job at its interval, one run at a time, on the one instance that holds its leader lock. */
export const startJobs = (
  jobs: readonly Job[],
  services: Services,
  report: (report: JobReport) => void,
): RunningJobs => {
  let isStopping = false
  const loops = jobs.map((job) => {
    let wake = () => {}
    const loop = async () => {
      while (!isStopping) {
        report(await runOnce(job, services))
        if (isStopping) return
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, job.everyMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
    return { finished: loop(), wake: () => wake() }
  })
  return {
    stop: async () => {
      isStopping = true
      loops.forEach(({ wake }) => wake())
      await Promise.all(loops.map(({ finished }) => finished))
    },
  }
}

const runOnce = async (job: Job, services: Services): Promise<JobReport> => {
  try {
    const isLeader = await services.database.withLeaderLock(job.name, () => job.run(services))
    return { job: job.name, outcome: isLeader ? 'done' : 'led-elsewhere' }
  } catch (error) {
    return { job: job.name, outcome: 'failed', error }
  }
}
