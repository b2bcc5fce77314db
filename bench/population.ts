import type { BeijingDay } from '@/domain/calendar/beijing'
import sampleCity from '../content/sample-city/city.json'
import { readCityFile } from '../server/sample/city-file'
import { loadCityFile } from '../server/sample/load-city-file'
import type { Database } from '../server/store/database'
import { migrate } from '../server/store/migrate'
import { citizenId, lotId, tokenHash } from './recording/varying'
import { inRoot } from './root'

export interface Population {
  readonly citizens: number
  /** Points that every citizen has from the beginning, in one lot; 0 for none. */
  readonly points: number
  /** An item that everybody wants, which costs all those points at most once a citizen. */
  readonly item: HotItem | null
}

export interface HotItem {
  readonly id: string
  readonly points: number
  readonly stock: number
}

/** The schema, the sample city and citizens 1 to n, each with a session, an account and a balance. */
export const populate = async (database: Database, { citizens, points, item }: Population): Promise<void> => {
  await migrate(database, inRoot('server/store/migrations'))
  await loadCityFile(database, readCityFile(sampleCity), new Date())
  await database.transaction((tx) => tx.script(`set local statement_timeout = 0;\n${people(citizens)}`))
  if (points > 0) await database.transaction((tx) => tx.script(`set local statement_timeout = 0;\n${lots(points)}`))
  if (item) await database.script(hotItem(item))
  await database.script('vacuum (analyze)')
  await database.script('checkpoint')
}

const ofCitizen = (sql: string): string => sql.replaceAll(':citizen', 'n')

const people = (citizens: number): string => `
  create temporary table person on commit drop as
  select n, ${ofCitizen(citizenId.sql)} as citizen_id, ${ofCitizen(tokenHash.sql)} as token_hash,
    (array(select district_id from district order by sort))[1 + n % (select count(*) from district)] as district_id
  from generate_series(1, ${citizens}) as n;
  insert into citizen (citizen_id, passbook_number, pseudonym, district_id, created_at)
    select citizen_id, lpad(n::text, 12, '0'), 'citizen ' || n, district_id, now() from person;
  insert into account (citizen_id, account_id, kind, opened_at) select citizen_id, citizen_id, 'own', now() from person;
  insert into session (token_hash, citizen_id, created_at, expires_at, login_key_hash)
    select token_hash, citizen_id, now(), now() + interval '30 days', token_hash from person;
  insert into balance (citizen_id) select citizen_id from person;`

const earnedOn = '2026-11-01' as BeijingDay
const expiresOn = '2099-01-01' as BeijingDay

const lots = (points: number): string => `
  create temporary table earned on commit drop as
  select c.citizen_id, ${lotId.sql.replaceAll(':citizen', 'substr(c.pseudonym, 9)')} as lot_id from citizen c;
  insert into booking (citizen_id, booking_id, kind, actor, booked_at)
    select citizen_id, lot_id, 'action-logged', 'citizen', now() from earned;
  insert into point_entry (citizen_id, booking_id, line, lot_id, from_bucket, to_bucket, points)
    select citizen_id, lot_id, 1, lot_id, null, 'available', ${points} from earned;
  insert into point_lot (citizen_id, lot_id, earned_on, expires_on, points, available, held)
    select citizen_id, lot_id, '${earnedOn}', '${expiresOn}', ${points}, ${points}, 0 from earned;
  update balance set available_points = ${points};`

const hotItem = ({ id, points, stock }: HotItem): string => `
  insert into reward (reward_id, category, name, about, provider, picture, points, footprint_grams, footprint_basis,
    limit_count, limit_per, valid_days, settle_at, exchange_point_ids)
  select '${id}', category, name, about, provider, picture, ${points}, footprint_grams, footprint_basis, 2, 'week',
    valid_days, 'issue', '{}'
  from reward order by reward_id limit 1;
  insert into reward_stock (reward_id, stock_left) values ('${id}', ${stock});
  update reward_pool set total_points = 1000000000, left_points = 1000000000;`
