import type { ActionClaim } from '@/contract/actions'
import fc from 'fast-check'
import { expireLots } from '../jobs/expire-lots'
import { checkBooks } from '../store/books-check'
import {
  type Correction,
  recheckAction,
  refuseAction,
  refuseEvidence,
  restoreAction,
  verifyAction,
} from '../store/correct-action'
import { sql } from '../store/database'
import { joinBooks } from '../session/join-books'
import { undoJoin } from '../session/undo-join'
import { lockBooksOfBoth } from '../store/joins/account-joins'
import { addReward, citizenIdOf, setPool } from '../testing/books'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const began = '2026-11-20T12:00:00+08:00'
const HOUR = 3_600_000

let app: TestApp
let staff: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: began })
  staff = await newStaff(app)
  await setPool(app, '2026-11', 1_000_000)
  await addReward(app, 'small', { points: 7 })
  await addReward(app, 'charity', { points: 5, category: 'charity', settleAt: 'issue' })
})
afterAll(() => app.close())

/** One thing that happens to a citizen; numbers choose among what there is. */
type Event =
  | { kind: 'log'; act: number; at: number; named: boolean; timed: boolean }
  | { kind: 'track' | 'photo' | 'partner'; act: number; at: number; named: boolean }
  | { kind: 'credit'; amount: number }
  | { kind: 'verify' | 'refuse' | 'refuse-evidence' | 'recheck' | 'restore' | 'appeal'; entry: number }
  | { kind: 'appeal-claim'; act: number; at: number; upheld: boolean }
  | { kind: 'redeem' | 'give' | 'cancel' }
  | { kind: 'hours'; hours: number }
  | { kind: 'years' }
  | { kind: 'other' | 'join' | 'split' }

const nth = fc.nat(7)
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      act: nth,
      at: nth,
      named: fc.boolean(),
      timed: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('track' as const, 'photo' as const, 'partner' as const),
      act: nth,
      at: nth,
      named: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('credit' as const), amount: fc.integer({ min: 1, max: 240 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'verify' as const,
        'refuse' as const,
        'refuse-evidence' as const,
        'recheck' as const,
        'restore' as const,
        'appeal' as const,
      ),
      entry: nth,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('appeal-claim' as const), act: nth, at: nth, upheld: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('redeem' as const, 'give' as const, 'cancel' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('years' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('other' as const, 'join' as const, 'split' as const) }),
  },
)

const ACTS = [
  { behaviourId: 'cycling', amount: 12, unit: 'km', isJourney: true },
  { behaviourId: 'bus-ride', amount: 30, unit: 'km', isJourney: true },
  { behaviourId: 'carpool', amount: 40, unit: 'km', isJourney: true },
  { behaviourId: 'car-stop-day', amount: 1, unit: 'day', isJourney: false },
  { behaviourId: 'plant-based-meal', amount: 1, unit: 'times', isJourney: false },
  { behaviourId: 'empty-plate-meal', amount: 1, unit: 'times', isJourney: false },
  { behaviourId: 'small-portion-meal', amount: 1, unit: 'times', isJourney: false },
  { behaviourId: 'old-clothes-recycling', amount: 9, unit: 'kg', isJourney: false },
] as const

// Over all books that it stood in, and whatever was spent of it where: a point for ten grams at full weight is the most.
// What avoids no grams is worth points of its own.
const earnedTooMuch = sql(
  'test-earned-too-much',
  `select b.action_id as "actionId", a.grams,
    sum(case when e.from_bucket is null then e.points when e.to_bucket is null then -e.points end)::bigint as earned
  from booking b join point_entry e using (citizen_id, booking_id)
    join (select distinct action_id, grams from action where grams > 0) a on a.action_id = b.action_id
  group by 1, 2
  having sum(case when e.from_bucket is null then e.points when e.to_bucket is null then -e.points end) > greatest(1, a.grams / 10)`,
)

class History {
  private citizen: TestCitizen
  private joinId: string | null = null

  /** Two accounts of one person: the first was opened first, so it stays. */
  constructor(
    private readonly people: readonly [TestCitizen, TestCitizen],
    private readonly ids: ReadonlyMap<TestCitizen, string>,
  ) {
    this.citizen = people[0]
  }

  /** Whose books are written in: those that stay, while the two are joined. */
  private get citizenId(): string {
    return this.idOf(this.joinId === null ? this.citizen : this.people[0])
  }

  private idOf(citizen: TestCitizen): string {
    const id = this.ids.get(citizen)
    if (id === undefined) throw new Error('a citizen of no test')
    return id
  }

  private join(): Promise<void> {
    if (this.joinId !== null) return Promise.resolve()
    const [keeperId, absorbedId] = [this.idOf(this.people[0]), this.idOf(this.people[1])]
    return app.database.transaction(async (tx) => {
      await lockBooksOfBoth(tx, keeperId, absorbedId)
      const circumstances = { keeperId, absorbedId, now: app.now(), actor: 'citizen', services: app.services }
      this.joinId = (await joinBooks(tx, circumstances)).joinId
    })
  }

  private async split(): Promise<void> {
    const { joinId } = this
    if (joinId === null) return
    const circumstances = { joinId, actor: 'staff:1', now: app.now(), services: app.services }
    expect(await app.database.transaction((tx) => undoJoin(tx, circumstances))).toEqual({ ok: true })
    this.joinId = null
  }

  async take(event: Event): Promise<void> {
    switch (event.kind) {
      case 'log':
        await this.citizen.call('logAction', { body: this.claim(event.act, event.at, event.named, event.timed) })
        return
      case 'track':
      case 'photo':
      case 'partner': {
        const act = this.claim(event.act, event.at, event.named, true)
        const tier = event.kind === 'track' ? 'device' : event.kind
        await enter(app, this.citizenId, act, evidenceOf(tier))
        return
      }
      case 'credit': {
        const { passbookNumber } = this.citizen
        const seen = { behaviourId: 'volunteer-service', amount: event.amount, unit: 'minutes' }
        const body = { ...seen, passbookNumber, exchangePointId: 'library', occurredAt: app.now().toISOString() }
        await staff.call('creditAction', { body })
        return
      }
      case 'verify':
        return this.correct(event.entry, (tx, ref, by) => verifyAction(tx, ref, 'photo', by))
      case 'refuse':
        return this.correct(event.entry, refuseAction)
      case 'refuse-evidence':
        return this.correct(event.entry, refuseEvidence)
      case 'recheck':
        return this.correct(event.entry, recheckAction)
      case 'restore':
        return this.correct(event.entry, restoreAction)
      case 'appeal': {
        const actionId = await this.entry(event.entry, true)
        if (actionId) await this.appeal({ kind: 'action', actionId }, true)
        return
      }
      case 'appeal-claim':
        return this.appeal({ kind: 'claim', claim: this.claim(event.act, event.at, true, true) }, event.upheld)
      case 'redeem':
        await this.hold('small', 7)
        return
      case 'give': {
        const reply = await this.hold('charity', 5)
        if (reply.ok)
          await this.citizen.succeed('issueVoucher', { params: { redemptionId: reply.value.redemption.id } })
        return
      }
      case 'cancel': {
        const { redemptions } = await this.citizen.succeed('listRedemptions', { query: {} })
        for (const { id } of redemptions.slice(0, 1)) {
          await this.citizen.call('cancelRedemption', { params: { redemptionId: id } })
        }
        return
      }
      case 'other':
        this.citizen = this.citizen === this.people[0] ? this.people[1] : this.people[0]
        return
      case 'join':
        return this.join()
      case 'split':
        return this.split()
      case 'hours':
        return app.advance(event.hours * HOUR)
      case 'years':
        app.advance(25 * 31 * 24 * HOUR)
        return expireLots.run(app.services)
    }
  }

  private claim(which: number, at: number, named: boolean, timed: boolean): ActionClaim {
    const { isJourney, ...act } = ACTS[which] ?? ACTS[0]
    const start = app.now().getTime() - (at + 1) * HOUR
    const hasWindow = timed && isJourney
    const reference = act.behaviourId === 'car-stop-day' ? '京A12345' : `ORDER${this.citizenId.slice(-6)}${at}00`
    const takesReference = ['cycling', 'carpool', 'car-stop-day', 'plant-based-meal'].includes(act.behaviourId)
    return {
      ...act,
      occurredAt: new Date(start).toISOString(),
      evidence: { tier: 'self' },
      reference: named && takesReference ? reference.toUpperCase().replace(/[^A-Z0-9\u4e00-\u9fa5]/g, '') : undefined,
      window: hasWindow
        ? { startedAt: new Date(start).toISOString(), endedAt: new Date(start + HOUR * 0.75).toISOString() }
        : undefined,
    }
  }

  private hold(rewardId: string, points: number) {
    return this.citizen.call('holdReward', { body: { rewardId, points, exchangePointId: null } })
  }

  /** Among the entries that are in the books, or those that left them. */
  private async entry(index: number, isOut: boolean): Promise<string | null> {
    const { rows } = await app.database.query<{ id: string }>(
      sql(
        'test-entries',
        `select action_id as id from action where citizen_id = $1 and (state in ('refused', 'superseded')) = $2 order by action_id`,
      ),
      [this.citizenId, isOut],
    )
    return rows[index % Math.max(1, rows.length)]?.id ?? null
  }

  private async correct(
    index: number,
    operation: (
      tx: Parameters<typeof refuseAction>[0],
      ref: Parameters<typeof refuseAction>[1],
      by: Correction,
    ) => Promise<unknown>,
  ): Promise<void> {
    const actionId = await this.entry(index, operation === restoreAction)
    const { citizenId } = this
    if (actionId) await underLock(app, citizenId, (tx) => operation(tx, { citizenId, actionId }, correctionAt(app)))
  }

  private async appeal(
    subject: { kind: 'action'; actionId: string } | { kind: 'claim'; claim: ActionClaim },
    upheld: boolean,
  ): Promise<void> {
    const opened = await this.citizen.call('openAppeal', { body: { subject, note: '请再看一看。', photoId: null } })
    if (!opened.ok) return
    const body = { decision: upheld ? 'upheld' : 'denied', reason: '看过了。' } as const
    await staff.succeed('decideAppeal', { params: { appealId: opened.value.id }, body })
  }
}

test('whatever happens to a citizen, the books fold to their balances', async () => {
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 10, maxLength: 30 }), async (events) => {
      app.setNow(began)
      const people = [await app.newCitizen(), await app.newCitizen()] as const
      const ids = new Map(await Promise.all(people.map(async (one) => [one, await citizenIdOf(app, one)] as const)))
      // Years go by without a login.
      await app.database.script("update session set expires_at = '2099-01-01'")
      const history = new History(people, ids)
      for (const event of events) await history.take(event)
      expect(await checkBooks(app.database)).toEqual([])
      expect((await app.database.query(earnedTooMuch)).rows).toEqual([])
    }),
    { numRuns: Number(process.env.HISTORIES ?? 40), seed: 20261120, endOnFailure: true },
  )
  const { rows } = await app.database.query<{ kind: string }>(sql('test-kinds', 'select distinct kind from booking'))
  rows.forEach(({ kind }) => kinds.add(kind))
  expect([...kinds].sort()).toEqual([
    'action-logged',
    'action-refused',
    'action-restored',
    'action-superseded',
    'action-verified',
    'join-in',
    'join-out',
    'points-expired',
    'redemption-held',
    'redemption-released',
    'redemption-settled',
  ])
}, 300_000)
