import type { Services } from '../services'
import { openTestApp, type TestApp } from '../testing/test-app'
import { type Job, type JobReport, startJobs } from './runner'

let app: TestApp
let services: Services

beforeAll(async () => {
  app = await openTestApp()
  services = app.services
})
afterAll(() => app.close())

const counting = (name: string, everyMs: number, work: () => Promise<void> = async () => {}) => {
  const job: Job & { runs: number } = {
    name,
    everyMs,
    runs: 0,
    run: async () => {
      job.runs++
      await work()
    },
  }
  return job
}

/** Resolves with the reports once `count` of them have come. */
const collector = (count: number) => {
  const reports: JobReport[] = []
  let enough = () => {}
  const filled = new Promise<void>((resolve) => (enough = resolve))
  const report = (one: JobReport) => {
    reports.push(one)
    if (reports.length === count) enough()
  }
  return { reports, report, filled }
}

test('runs at once and again at its interval', async () => {
  const job = counting('again', 1)
  const { report, filled } = collector(3)
  const jobs = startJobs([job], services, report)
  await filled
  await jobs.stop()
  expect(job.runs).toBeGreaterThanOrEqual(3)
})

test('a failing job is reported and does not stop the others', async () => {
  const broken = counting('broken', 1, async () => {
    throw new Error('no')
  })
  const { reports, report, filled } = collector(6)
  const jobs = startJobs([broken, counting('sound', 1)], services, report)
  await filled
  await jobs.stop()
  expect(new Set(reports.map(({ job, outcome }) => `${job} ${outcome}`))).toEqual(
    new Set(['broken failed', 'sound done']),
  )
})

test('where another run leads, the work is left alone', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  let entered = () => {}
  const inside = new Promise<void>((resolve) => (entered = resolve))
  const leading = services.database.withLeaderLock('shared', async () => {
    entered()
    await gate
  })
  await inside
  const job = counting('shared', 60_000)
  const { reports, report, filled } = collector(1)
  const jobs = startJobs([job], services, report)
  await filled
  release()
  await leading
  await jobs.stop()
  expect(job.runs).toBe(0)
  expect(reports[0]?.outcome).toBe('led-elsewhere')
})

test('stop waits for the run under way and starts no other', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  let entered = () => {}
  const inside = new Promise<void>((resolve) => (entered = resolve))
  let isFinished = false
  const job = counting('slow', 1, async () => {
    entered()
    await gate
    isFinished = true
  })
  const jobs = startJobs([job], services, () => {})
  await inside
  const stopped = jobs.stop()
  release()
  await stopped
  expect(isFinished).toBe(true)
  expect(job.runs).toBe(1)
})
