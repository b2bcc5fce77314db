import { type Database, DatabaseError, sql, type SqlValue } from './database'

export interface OpenedDatabase {
  readonly database: Database
  dispose(): Promise<void>
}

const failureOf = async (work: Promise<unknown>): Promise<DatabaseError> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(outcome instanceof DatabaseError)) throw new Error('expected a DatabaseError', { cause: outcome })
  return outcome
}

/** What every kind of database must do alike. */
export const describeDatabase = (kind: Database['kind'], open: () => Promise<OpenedDatabase>): void => {
  describe(`a database of kind ${kind}`, () => {
    let opened: OpenedDatabase
    let database: Database

    beforeAll(async () => {
      opened = await open()
      database = opened.database
      await database.script(`
        create table entry (id int primary key, points bigint not null check (points > 0));
        create table pair (left_id int references entry deferrable initially deferred)`)
    })

    afterAll(() => opened.dispose())

    beforeEach(() => database.script('truncate entry, pair'))

    const insert = sql('insert-entry', 'insert into entry (id, points) values ($1, $2)')
    const countEntries = sql('count-entries', 'select count(*) as entries from entry')
    const entries = async () => (await database.query<{ entries: number }>(countEntries)).rows[0]?.entries

    let statementNumber = 0
    const valueOf = async (expression: string, values: readonly SqlValue[] = []) => {
      const statement = sql(`value-${++statementNumber}`, `select ${expression} as value`)
      return (await database.query<{ value: unknown }>(statement, values)).rows[0]?.value
    }

    it('names its kind', () => expect(database.kind).toBe(kind))

    describe('values', () => {
      const moment = new Date('2026-11-20T23:30:15.125Z')
      const uuid = '0192f0c1-2b3c-7d4e-8f50-0123456789ab'

      it.each<[string, string, unknown]>([
        ['bigint as number', '9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
        ['a negative bigint', '(-9007199254740991)::bigint', Number.MIN_SAFE_INTEGER],
        ['int', '42', 42],
        ['double precision', '0.1::float8', 0.1],
        ['numeric as text', '1.50::numeric', '1.50'],
        ['boolean', 'true', true],
        ['text of any script', `'绿折 🌱'::text`, '绿折 🌱'],
        ['null', 'null::bigint', null],
        ['date as text', `'2026-02-28'::date`, '2026-02-28'],
        ['timestamptz as Date', `'2026-11-21T07:30:15.125+08'::timestamptz`, moment],
        ['a moment as a day of UTC', `timestamptz '2026-11-21T07:30:15+08'::date`, '2026-11-20'],
        ['uuid as text', `'${uuid}'::uuid`, uuid],
        ['bytea as bytes', `'\\x00ff10'::bytea`, new Uint8Array([0, 255, 16])],
        ['jsonb parsed', `'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
        ['bigint[]', 'array[1, null, 3]::bigint[]', [1, null, 3]],
        ['int[]', 'array[1, 2]::int[]', [1, 2]],
        ['text[]', `array['a,b', null, '"c"']::text[]`, ['a,b', null, '"c"']],
        ['date[]', `array['2026-02-28', null]::date[]`, ['2026-02-28', null]],
        ['timestamptz[]', `array['2026-11-20T23:30:15.125Z']::timestamptz[]`, [moment]],
        ['bytea[]', `array['\\x01'::bytea]`, [new Uint8Array([1])]],
        ['uuid[]', `array['${uuid}']::uuid[]`, [uuid]],
        ['an empty list', `'{}'::int[]`, []],
      ])('reads %s', async (_title, expression, expected) => {
        const value = await valueOf(expression)
        expect(value).toStrictEqual(expected)
      })

      it.each<[string, string, SqlValue, unknown]>([
        ['a bigint', '$1::bigint', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
        ['a boolean', '$1::boolean', false, false],
        ['null', '$1::text', null, null],
        ['a date', '$1::date', '2026-02-28', '2026-02-28'],
        ['a moment', '$1::timestamptz', moment, moment],
        ['bytes', '$1::bytea', new Uint8Array([0, 92, 255]), new Uint8Array([0, 92, 255])],
        ['json', '$1::jsonb', '{"a":"绿"}', { a: '绿' }],
        ['int[]', '$1::int[]', [1, null, -3], [1, null, -3]],
        ['text[]', '$1::text[]', ['a,b', '{"x\\', null, ''], ['a,b', '{"x\\', null, '']],
        ['uuid[]', '$1::uuid[]', [uuid], [uuid]],
        ['an empty list', '$1::uuid[]', [], []],
        ['a member of a list', `'${uuid}'::uuid = any($1::uuid[])`, [uuid], true],
      ])('takes %s', async (_title, expression, given, expected) => {
        expect(await valueOf(expression, [given])).toStrictEqual(expected)
      })

      it('refuses a bigint beyond the safe integers', async () => {
        expect(await failureOf(valueOf('9007199254740992::bigint'))).toMatchObject({ code: '22003' })
        expect(await valueOf('1')).toBe(1)
      })

      it('carries a large answer and a large question', async () => {
        const long = '折'.repeat(700_000)
        expect(await valueOf('length($1::text)', [long])).toBe(700_000)
        expect(await valueOf(`repeat('折', 700000)`)).toBe(long)
      })
    })

    describe('statements', () => {
      it('answers rows and how many it touched', async () => {
        expect(await database.query(insert, [1, 10])).toEqual({ rows: [], rowCount: 1 })
        expect(await database.query(sql('raise', 'update entry set points = points + 1 returning points'))).toEqual({
          rows: [{ points: 11 }],
          rowCount: 1,
        })
        expect(await database.query(sql('touch-none', 'delete from entry where id = 99'))).toEqual({
          rows: [],
          rowCount: 0,
        })
      })

      it('tells a refused row by code and constraint, in one short line without the values', async () => {
        await database.query(insert, [777001, 10])
        const duplicate = await failureOf(database.query(insert, [777001, 10]))
        expect(duplicate).toMatchObject({ code: '23505', constraint: 'entry_pkey' })
        expect(duplicate.message).not.toContain('777001')
        expect(await failureOf(database.query(insert, [2, 0]))).toMatchObject({
          code: '23514',
          constraint: 'entry_points_check',
        })
      })

      it('cuts a long message', async () => {
        const failure = await failureOf(valueOf('$1::int', [`line\n${'x'.repeat(5_000)}`]))
        expect(failure.code).toBe('22P02')
        expect(failure.message.length).toBeLessThanOrEqual(200)
        expect(failure.message).not.toContain('\n')
      })

      it('uses a statement again after it failed', async () => {
        const later = sql('read-later', 'select id from later')
        expect(await failureOf(database.query(later))).toMatchObject({ code: '42P01', constraint: undefined })
        await database.script('create table later (id int); insert into later values (5)')
        expect((await database.query(later)).rows).toEqual([{ id: 5 }])
        await database.script('drop table later')
      })

      it('serves many callers at once', async () => {
        await Promise.all(Array.from({ length: 200 }, (_, id) => database.query(insert, [id, id + 1])))
        expect(await entries()).toBe(200)
      })
    })

    describe('transactions', () => {
      it('commits and answers what the work answers', async () => {
        const answer = await database.transaction(async (tx) => {
          await tx.query(insert, [1, 10])
          return (await tx.query<{ entries: number }>(countEntries)).rows[0]?.entries
        })
        expect(answer).toBe(1)
        expect(await entries()).toBe(1)
      })

      it('rolls back when the work throws, and throws what it threw', async () => {
        const refusal = new Error('not enough points')
        const work = database.transaction(async (tx) => {
          await tx.query(insert, [1, 10])
          throw refusal
        })
        await expect(work).rejects.toBe(refusal)
        expect(await entries()).toBe(0)
      })

      it('refuses to commit when the work overlooked a failure', async () => {
        const work = database.transaction(async (tx) => {
          await tx.query(insert, [1, 10])
          await failureOf(tx.query(insert, [1, 10]))
        })
        expect(await failureOf(work)).toMatchObject({ code: '25P02' })
        expect(await entries()).toBe(0)
      })

      it('runs a batch in the order sent and keeps nothing of it when one fails', async () => {
        await database.transaction((tx) =>
          Promise.all([tx.query(insert, [1, 10]), tx.query(insert, [2, 10]), tx.query(insert, [3, 10])]),
        )
        expect(await entries()).toBe(3)
        const batch = database.transaction((tx) =>
          Promise.all([tx.query(insert, [4, 10]), tx.query(insert, [1, 10]), tx.query(insert, [5, 10])]),
        )
        expect(await failureOf(batch)).toMatchObject({ code: '23505' })
        expect(await entries()).toBe(3)
      })

      it('tells a constraint that only the commit finds broken', async () => {
        const orphan = sql('insert-orphan', 'insert into pair (left_id) values (404)')
        const work = database.transaction((tx) => tx.query(orphan))
        expect(await failureOf(work)).toMatchObject({ code: '23503', constraint: 'pair_left_id_fkey' })
        expect(await entries()).toBe(0)
      })

      it('refuses a statement after its transaction', async () => {
        const escaped = await database.transaction(async (tx) => () => tx.query(insert, [1, 10]))
        expect(await failureOf(escaped())).toMatchObject({ code: '25P01' })
        expect(await entries()).toBe(0)
      })

      it.each(['40001', '40P01'])('runs the work again after %s, at most three times', async (code) => {
        const abort = sql(`abort-${code}`, `do $$ begin raise exception using errcode = '${code}'; end $$`)
        let runs = 0
        const second = await database.transaction(async (tx) => {
          await tx.query(insert, [1, 10])
          if (++runs === 1) await tx.query(abort)
          return runs
        })
        expect(second).toBe(2)
        expect(await entries()).toBe(1)

        runs = 0
        const hopeless = database.transaction(async (tx) => {
          runs++
          await tx.query(abort)
        })
        expect(await failureOf(hopeless)).toMatchObject({ code })
        expect(runs).toBe(4)
      })

      it('keeps transactions apart that run at once', async () => {
        await database.query(insert, [1, 1])
        const raise = sql('raise-by-one', 'update entry set points = points + 1 where id = 1')
        await Promise.all(Array.from({ length: 50 }, () => database.transaction((tx) => tx.query(raise))))
        const read = sql('read-points', 'select points from entry where id = 1')
        expect((await database.query(read)).rows).toEqual([{ points: 51 }])
      })
    })

    describe('leadership', () => {
      it('lets one lead at a time, by name', async () => {
        const log: string[] = []
        const led = await database.withLeaderLock('fold', async () => {
          log.push('outer')
          expect(await database.withLeaderLock('fold', async () => void log.push('rival'))).toBe(false)
          expect(await database.withLeaderLock('expire', async () => void log.push('other'))).toBe(true)
        })
        expect(led).toBe(true)
        expect(log).toEqual(['outer', 'other'])
      })

      it('frees the lock when the work throws', async () => {
        const failure = new Error('no disk')
        await expect(database.withLeaderLock('fold', () => Promise.reject(failure))).rejects.toBe(failure)
        expect(await database.withLeaderLock('fold', async () => undefined)).toBe(true)
      })
    })

    it('answers that it is healthy', async () => {
      await expect(database.health()).resolves.toBeUndefined()
    })

    it('lets accepted calls finish when it closes, and refuses later ones', async () => {
      const own = await open()
      await own.database.script('create table kept (id int)')
      const keep = sql('keep', 'insert into kept values (1)')
      const accepted = Promise.all([
        own.database.transaction((tx) => tx.query(keep)),
        ...Array.from({ length: 20 }, () => own.database.query(keep)),
      ])
      await own.database.close()
      expect(await accepted).toHaveLength(21)
      expect(await failureOf(own.database.query(keep))).toMatchObject({ code: '08003' })
      await own.dispose()
    })
  })
}
