import { addDays, type BeijingDay, periodOf } from '@/domain/calendar/beijing'
import fc from 'fast-check'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { foldQueuedDeltas } from '../store/fold-boards'
import { bookAct, type BookedAct, citizenIdOf, emptyBooks, supersedeAct, verifyAct } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { foldBoards } from './fold-boards'

const day = (text: string) => text as BeijingDay

let app: TestApp
let citizens: { citizen: TestCitizen; id: string }[]

beforeAll(async () => {
  app = await openTestApp()
  const people = await Promise.all(Array.from({ length: 4 }, (_, index) => app.newCitizen(`1380000000${index}`)))
  citizens = await Promise.all(people.map(async (citizen) => ({ citizen, id: await citizenIdOf(app, citizen) })))
})
afterAll(() => app.close())

beforeEach(async () => startAfresh())
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const startAfresh = async () => {
  await emptyBooks(app)
  await app.database.script('update citizen set on_boards = true')
}

const selectScores = sql(
  'test-scores',
  `select concat_ws(' ', period, starts_on, scope, citizen_id) as key, grams from board_score order by 1`,
)
const scores = async (): Promise<Record<string, number>> => {
  const { rows } = await app.database.query<{ key: string; grams: number }>(selectScores)
  return Object.fromEntries(rows.map(({ key, grams }) => [key, grams]))
}
const id = (index: number) => citizens[index]?.id ?? ''
const setPresence = (index: number, onBoards: boolean) =>
  citizens[index]?.citizen.succeed('changeProfile', { body: { onBoards } })

test('verified grams score on the day of the act, in the city and in the district', async () => {
  await bookAct(app, id(0), { grams: 260, day: day('2026-11-20'), districtId: 'east-bank' })
  await bookAct(app, id(0), { grams: 40, day: day('2026-11-15') })
  await bookAct(app, id(0), { grams: 999, state: 'declared' })
  await bookAct(app, id(0), { grams: 999, state: 'pending' })
  await foldBoards.run(app.services)
  expect(await scores()).toEqual({
    [`day 2026-11-20 city ${id(0)}`]: 260,
    [`day 2026-11-20 district:east-bank ${id(0)}`]: 260,
    [`day 2026-11-15 city ${id(0)}`]: 40,
    [`week 2026-11-16 city ${id(0)}`]: 260,
    [`week 2026-11-16 district:east-bank ${id(0)}`]: 260,
    [`week 2026-11-09 city ${id(0)}`]: 40,
    [`month 2026-11-01 city ${id(0)}`]: 300,
    [`month 2026-11-01 district:east-bank ${id(0)}`]: 260,
    [`all 2000-01-01 city ${id(0)}`]: 300,
    [`all 2000-01-01 district:east-bank ${id(0)}`]: 260,
  })
})

test('a score that falls to nothing leaves', async () => {
  const act = await bookAct(app, id(0), { grams: 260 })
  await foldBoards.run(app.services)
  await supersedeAct(app, id(0), act)
  await foldBoards.run(app.services)
  expect(await scores()).toEqual({})
})

test('a citizen who left has no score, also for later acts, until they join again', async () => {
  await bookAct(app, id(0), { grams: 100 })
  await bookAct(app, id(1), { grams: 5 })
  await foldBoards.run(app.services)
  await setPresence(0, false)
  await bookAct(app, id(0), { grams: 20, districtId: 'east-bank' })
  await foldBoards.run(app.services)
  await bookAct(app, id(0), { grams: 3 })
  await foldBoards.run(app.services)
  expect(Object.keys(await scores()).filter((key) => key.endsWith(id(0)))).toEqual([])

  await setPresence(0, true)
  await foldBoards.run(app.services)
  expect(await scores()).toMatchObject({
    [`all 2000-01-01 city ${id(0)}`]: 123,
    [`all 2000-01-01 district:east-bank ${id(0)}`]: 20,
    [`all 2000-01-01 city ${id(1)}`]: 5,
  })
})

test('persons, times and grams of the city count everybody, once', async () => {
  await bookAct(app, id(0), { grams: 100 })
  await bookAct(app, id(0), { grams: 20, state: 'declared', category: 'food' })
  await bookAct(app, id(1), { grams: 3 })
  const undone = await bookAct(app, id(2), { grams: 3 })
  await supersedeAct(app, id(2), undone)
  await setPresence(1, false)
  await foldBoards.run(app.services)
  await foldBoards.run(app.services)
  const city = await app.succeed('readCity', {})
  expect([city.persons, city.actions, city.grams]).toEqual([2, 3, { declared: 20, pending: 0, verified: 103 }])
})

test('a fold that is killed counts nothing; the next one counts everything', async () => {
  await bookAct(app, id(0), { grams: 100 })
  const killed = app.database.transaction(async (tx) => {
    await foldQueuedDeltas(tx, 100)
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await scores()).toEqual({})
  await foldBoards.run(app.services)
  expect(Object.keys(await scores())).toHaveLength(4)
})

test('two folds at once count everything once', async () => {
  for (let count = 0; count < 20; count++) await bookAct(app, id(count % 4), { grams: 10 })
  const fold = () => app.database.transaction((tx) => foldQueuedDeltas(tx, 7))
  const folded = await Promise.all([fold(), fold(), fold(), fold()])
  expect(folded.reduce((sum, count) => sum + count, 0)).toBe(20)
  expect((await scores())[`all 2000-01-01 city ${id(3)}`]).toBe(50)
})

type Step =
  | { do: 'act'; who: number; grams: number; daysAgo: number; district: string | null; state: 'declared' | 'verified' }
  | { do: 'supersede' | 'verify'; which: number }
  | { do: 'leave' | 'join'; who: number }
  | { do: 'fold' | 'killed-fold'; batch: number }

const who = fc.integer({ min: 0, max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      who,
      grams: fc.integer({ min: 0, max: 2500 }),
      daysAgo: fc.integer({ min: 0, max: 40 }),
      district: fc.constantFrom(null, 'east-bank', 'west-bank'),
      state: fc.constantFrom('declared' as const, 'verified' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('supersede' as const, 'verify' as const), which: fc.nat(30) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'join' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('fold' as const, 'killed-fold' as const),
      batch: fc.integer({ min: 1, max: 6 }),
    }),
  },
)

test('after any history the boards are the fold of the entries of those who are on them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      await startAfresh()
      const reference = new Reference()
      for (const one of steps) await reference.take(one)
      await foldBoards.run(app.services)
      expect(await scores()).toEqual(reference.scores())
      expect(await checkBooks(app.database)).toEqual([])
    }),
    { numRuns: 25, seed: 20261120 },
  )
}, 120_000)

/** The same history in memory: what is live, and who is on the boards. */
class Reference {
  readonly #acts: { who: number; act: BookedAct; isLive: boolean }[] = []
  readonly #hidden = new Set<number>()

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'act': {
        const { grams, state, district, daysAgo } = step
        const act = { grams, state, points: 0, districtId: district, day: addDays(day('2026-11-20'), -daysAgo) }
        this.#acts.push({ who: step.who, act: await bookAct(app, id(step.who), act), isLive: true })
        return
      }
      case 'supersede':
      case 'verify': {
        const entry = this.#acts[step.which % Math.max(1, this.#acts.length)]
        if (!entry?.isLive) return
        if (step.do === 'supersede') {
          await supersedeAct(app, id(entry.who), entry.act)
          entry.isLive = false
        } else if (entry.act.state === 'declared') {
          entry.act = await verifyAct(app, id(entry.who), entry.act)
        }
        return
      }
      case 'leave':
      case 'join':
        await setPresence(step.who, step.do === 'join')
        if (step.do === 'join') this.#hidden.delete(step.who)
        else this.#hidden.add(step.who)
        return
      case 'fold':
        await app.database.transaction((tx) => foldQueuedDeltas(tx, step.batch))
        return
      case 'killed-fold': {
        const killed = app.database.transaction(async (tx) => {
          await foldQueuedDeltas(tx, step.batch)
          throw new Error('killed')
        })
        await expect(killed).rejects.toThrow('killed')
      }
    }
  }

  scores(): Record<string, number> {
    const sums: Record<string, number> = {}
    for (const { who, act, isLive } of this.#acts) {
      if (!isLive || act.state !== 'verified' || act.grams === 0 || this.#hidden.has(who)) continue
      for (const period of ['day', 'week', 'month', 'all'] as const) {
        for (const scope of ['city', ...(act.districtId === null ? [] : [`district:${act.districtId}`])]) {
          const key = `${period} ${periodOf(period, act.day).start} ${scope} ${id(who)}`
          sums[key] = (sums[key] ?? 0) + act.grams
        }
      }
    }
    return sums
  }
}
