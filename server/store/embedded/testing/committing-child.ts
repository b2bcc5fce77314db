import fs from 'node:fs'
import { sql } from '../../database'
import { maintain } from '../maintenance'
import { openEmbedded } from '../open-embedded'

/** Commits without end and prints each key only after its commit was acknowledged. */
const [directory = '', workerPath = ''] = process.argv.slice(2)
const writers = 4
const commitsPerMaintenance = 50

const print = (line: string): void => void fs.writeSync(1, `${line}\n`)

const addEntry = sql('add-entry', 'insert into entry (key, account_id, points, padding) values ($1, $2, $3, $4)')
const addPoints = sql(
  'add-points',
  `insert into account (id, points) values ($1, $2)
   on conflict (id) do update set points = account.points + excluded.points`,
)

const database = await openEmbedded({ directory, workerPath })
await database.script(`
  create table if not exists entry (key text primary key, account_id int, points int, padding text);
  create table if not exists account (id int primary key, points bigint)`)
print('ready')

const write = async (writer: number): Promise<void> => {
  for (let number = 1; ; number++) {
    const key = `${process.pid}-${writer}-${number}`
    const account = number % 17
    const points = 1 + (number % 9)
    await database.transaction((tx) =>
      Promise.all([
        tx.query(addEntry, [key, account, points, 'x'.repeat((number * 37) % 800)]),
        tx.query(addPoints, [account, points]),
      ]),
    )
    print(key)
    if (number % commitsPerMaintenance === 0) await maintain(database)
  }
}

await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
