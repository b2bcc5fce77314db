import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from './testing/bundle'
import { embeddedWorkerPath } from './testing/paths'
import { commitUntilKilled, surveyDirectory } from './testing/commit-until-killed'

jest.setTimeout(240_000)

const kills = 6
const writers = 4

it(`keeps every acknowledged commit once through ${kills} kills`, async () => {
  const program = await bundle('committing-child.ts')
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'kill-'))
  const acknowledged: string[] = []
  for (let kill = 1; kill <= kills; kill++) {
    acknowledged.push(...(await commitUntilKilled({ program, directory, workerPath: embeddedWorkerPath })))
    const found = await surveyDirectory(directory, acknowledged)
    expect(found.acknowledgedFound).toBe(acknowledged.length)
    expect(found.entryPoints).toBe(found.accountPoints)
    // A commit may have been cut off between the disk and its acknowledgement, one for each writer at most.
    expect(found.entries - acknowledged.length).toBeLessThanOrEqual(writers * kill)
  }
  expect(acknowledged.length).toBeGreaterThan(0)
  fs.rmSync(directory, { recursive: true })
})
