import type { logAction } from '@/contract/actions'
import type { InputOf } from '@/contract/endpoint'
import { readPlaceCode } from '@/domain/place/place-code'
import { sql } from '../store/database'
import { phoneAt, placeOf, plaqueOf, screenAt } from '../testing/places'
import { openTestApp, type TestApp } from '../testing/test-app'
import { runPlaceCommand } from './place-command'
import { plaqueSheet } from './sheets'

type Claim = InputOf<typeof logAction>['body']

const NOON = '2026-11-20T12:00:00+08:00'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: NOON })
})
afterAll(() => app.close())

const run = (...words: string[]) => runPlaceCommand(app.services, words, app.now())
const linesOf = async (...words: string[]) => (await run(...words)).lines.join('\n')
const events = async (exchangePointId: string) => {
  const { rows } = await app.database.query<{ kind: string; details: unknown }>(
    sql('test-place-events', 'select kind, details from place_event where exchange_point_id = $1 order by event_no'),
    [exchangePointId],
  )
  return rows
}
const carton = (evidence: Claim['evidence']) => ({
  body: { behaviourId: 'express-box-return', amount: 1, unit: 'item', occurredAt: NOON, evidence },
})

describe('tickets', () => {
  const print = (place: string, behaviour: string, count: number) =>
    run('tickets', '--place', place, '--behaviour', behaviour, '--count', String(count))
  const digitsIn = (csv = '') =>
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => (row.split(',')[1] ?? '').replace(/ /g, ''))

  it('are a sheet and rows, with numbers that follow the last, and each is good once', async () => {
    const { lines, files } = await print('fenglin', 'express-box-return', 3)
    expect(lines).toEqual(['3 tickets of fenglin for express-box-return, numbers 3009 to 3011, until 2027-11-20'])
    expect(files.map(({ name }) => name)).toEqual(['tickets-fenglin-3009-3011.html', 'tickets-fenglin-3009-3011.csv'])
    const [sheet, rows] = files.map(({ text }) => text)
    const digits = digitsIn(rows)
    expect(rows).toContain('number,digits,place,behaviour,last_day\n3009,0030 09')
    expect(sheet?.match(/<section/g)).toHaveLength(3)
    expect(sheet?.match(/<svg/g)).toHaveLength(3)
    for (const each of digits) expect(sheet).toContain(each.replace(/\d{4}(?=\d)/g, '$& '))
    expect(sheet).toContain('快递箱回收 <span lang="en">Parcel carton returned</span>')
    const citizen = await app.newCitizen()
    const ticket = carton({ tier: 'place', ticket: digits[1] ?? '' })
    expect((await citizen.succeed('logAction', ticket)).action.state).toBe('verified')
    expect(await citizen.refusal('logAction', ticket)).toMatchObject({ code: 'ticket-used' })
    expect(await events('fenglin')).toContainEqual({
      kind: 'tickets-printed',
      details: { behaviourId: 'express-box-return', first: 3009, count: 3, lastDay: '2027-11-20' },
    })
  })

  it('have no number twice, however many print at once', async () => {
    const runs = await Promise.all(Array.from({ length: 6 }, () => print('fenglin', 'express-box-return', 50)))
    const digits = runs.flatMap(({ files }) => digitsIn(files[1]?.text))
    expect(new Set(digits.map((each) => each.slice(0, 6))).size).toBe(300)
  })

  it('are also for an exchange point that shows no codes', async () => {
    expect((await print('library', 'used-book', 1)).lines[0]).toContain('1 tickets of library')
  })

  it('end with the numbers, and nothing is printed then', async () => {
    const last = `insert into place_ticket (ticket_number, exchange_point_id, behaviour_id, last_day) values (999998, 'library', 'used-book', '2026-11-20')`
    await app.database.script(last)
    await expect(print('library', 'used-book', 2)).rejects.toThrow('there are no 2 numbers left for tickets')
    expect((await print('library', 'used-book', 1)).lines[0]).toContain('999999')
    await app.database.script('delete from place_ticket where ticket_number > 999000')
  })

  it.each([
    ['atlantis', 'used-book', '1', 'there is no exchange point atlantis'],
    ['fenglin', 'teleport', '1', 'the catalogue has no teleport'],
    ['fenglin', 'cycling', '1', 'no place can vouch for cycling'],
    ['fenglin', 'empty-plate-meal', '1', 'fenglin does not vouch for empty-plate-meal'],
    ['fenglin', 'used-book', '0', '--count is a whole number from 1 to 1000, not 0'],
    ['fenglin', 'used-book', '1001', '--count is a whole number from 1 to 1000, not 1001'],
    ['fenglin', 'used-book', '1.5', '--count is a whole number from 1 to 1000, not 1.5'],
  ])('%s %s %s: %s', async (place, behaviour, count, message) => {
    await expect(run('tickets', '--place', place, '--behaviour', behaviour, '--count', count)).rejects.toThrow(message)
  })
})

describe('a plaque', () => {
  it('has the digits that the evidence takes', async () => {
    const place = await placeOf(app, 'fenglin')
    const { lines, files } = await run('plaques', '--place', 'fenglin')
    expect(lines).toEqual(['the plaque of fenglin, number 1001, set 1 of its codes'])
    expect(files[0]?.name).toBe('plaque-fenglin-1.html')
    const digits = plaqueOf(app, place)
    expect(files[0]?.text).toContain(digits.replace(/\d{4}(?=\d)/g, '$& '))
    expect(files[0]?.text).toContain('枫林绿色兑换点 <span lang="en">Fenglin green exchange</span>')
    const citizen = await app.newCitizen()
    const evidence = { tier: 'place', kind: 'plaque', code: digits, scannedAt: NOON, location: phoneAt(place) } as const
    expect((await citizen.succeed('logAction', carton(evidence))).action.state).toBe('verified')
    expect(await events('fenglin')).toContainEqual({ kind: 'plaque-printed', details: { generation: 1 } })
  })

  it('is for places that show codes', async () => {
    await expect(run('plaques', '--place', 'library')).rejects.toThrow('library shows no codes yet')
  })

  it('prints names as text, whatever stands in them', () => {
    const name = { zh: '<b>甲</b>&"乙"', en: '</title><script>' }
    const place = { name, address: name, placeNumber: 1001, generation: 1 }
    const sheet = plaqueSheet({ place, digits: '102448271', behaviours: [{ name }], printedOn: '2026-11-20' })
    expect(sheet).not.toContain('<b>')
    expect(sheet).not.toContain('<script>')
  })
})

describe('places', () => {
  it('are set with the next number, changed under the same, and listed', async () => {
    const set = (...more: string[]) =>
      linesOf('set', '--place', 'library', '--kind', 'exchange-point', '--behaviours', ...more)
    expect(await set('used-book')).toBe('1006 library (exchange-point, 150 m, set 1): used-book')
    expect(await set('used-book,own-bag', '--radius', '80')).toBe(
      '1006 library (exchange-point, 80 m, set 1): used-book, own-bag',
    )
    expect((await linesOf('list')).split('\n')).toHaveLength(6)
    expect((await events('library')).filter(({ kind }) => kind === 'set')).toEqual([
      { kind: 'set', details: { kind: 'exchange-point', behaviourIds: ['used-book'], radiusM: 150 } },
      { kind: 'set', details: { kind: 'exchange-point', behaviourIds: ['used-book', 'own-bag'], radiusM: 80 } },
    ])
  })

  it('are renewed, closed and opened', async () => {
    const before = await placeOf(app, 'shuixie')
    await run('renew', '--place', 'shuixie')
    const after = await placeOf(app, 'shuixie')
    expect(after.generation).toBe(2)
    expect(screenAt(app, after)).not.toBe(screenAt(app, before))
    expect(readPlaceCode(plaqueOf(app, after))).toMatchObject({ ok: true, code: { placeNumber: before.placeNumber } })
    await run('close', '--place', 'shuixie')
    expect((await placeOf(app, 'shuixie')).isClosed).toBe(true)
    const ofClosed = ['tickets', '--place', 'shuixie', '--behaviour', 'waste-sorting', '--count', '1']
    await expect(run(...ofClosed)).rejects.toThrow('shuixie is closed')
    await run('open', '--place', 'shuixie')
    expect((await placeOf(app, 'shuixie')).isClosed).toBe(false)
    expect((await events('shuixie')).map(({ kind }) => kind)).toEqual(['renewed', 'closed', 'opened'])
  })

  it.each([
    [[], 'usage'],
    [['constructor'], 'usage'],
    [['list', 'all'], 'usage'],
    [['renew'], 'usage'],
    [['renew', '--place'], 'usage'],
    [['renew', '--place', 'fenglin', '--place', 'library'], 'usage'],
    [['renew', '--place', 'fenglin', '--force', 'yes'], 'usage'],
    [['renew', '--place', 'atlantis'], 'there is no exchange point atlantis'],
    [['plaques', '--place', 'nanhu-market-2'], 'there is no exchange point nanhu-market-2'],
    [['set', '--place', 'fenglin', '--kind', 'palace', '--behaviours', 'used-book'], '--kind is one of'],
    [
      ['set', '--place', 'fenglin', '--kind', 'restaurant', '--behaviours', 'cycling'],
      'no place can vouch for cycling',
    ],
    [
      ['set', '--place', 'fenglin', '--kind', 'restaurant', '--behaviours', 'used-book', '--radius', '19'],
      '--radius is a whole number from 20 to 2000, not 19',
    ],
  ])('%j tells what is wrong', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message)
  })
})
