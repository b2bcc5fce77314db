import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from './testing/bundle'
import { commitUntilKilled, surveyDirectory } from './testing/commit-until-killed'

jest.setTimeout(240_000)

const cuts = 3

it(`loses nothing acknowledged in ${cuts} power cuts, the first on a new directory`, async () => {
  const [program, workerPath] = await Promise.all([bundle('committing-child.ts'), bundle('power-cut-worker.ts')])
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'power-cut-')))
  const acknowledged: string[] = []
  for (let cut = 0; cut < cuts; cut++) {
    // What the last cut left is what the next run starts from.
    const directory = path.join(root, String(cut))
    const shadow = path.join(root, String(cut + 1))
    const environment = { POWER_CUT_SHADOW: shadow }
    acknowledged.push(...(await commitUntilKilled({ program, directory, workerPath, environment })))
    const found = await surveyDirectory(shadow, acknowledged)
    expect(found.acknowledgedFound).toBe(acknowledged.length)
    expect(found.entryPoints).toBe(found.accountPoints)
  }
  expect(acknowledged.length).toBeGreaterThan(0)
  fs.rmSync(root, { recursive: true })
})
