import pg from 'pg'
import { DatabaseError, type SqlValue } from '../database'

type Parse = (text: string) => unknown

const oid = { bytea: 17, bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184 }
const arrayOid = { bytea: 1001, text: 1009, bigint: 1016, timestamp: 1115, date: 1182, timestamptz: 1185 }

const asText: Parse = (text) => text

const parseBytes: Parse = (text) => new Uint8Array(pg.types.getTypeParser(oid.bytea)(text))

const parseSafeInteger: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new DatabaseError('22003', `${text} is beyond the safe integers`)
  return value
}

const parseMoment: Parse = (text) => pg.types.getTypeParser(oid.timestamptz)(text)

const listOf =
  (parse: Parse): Parse =>
  (text) => {
    const items: (string | null)[] = pg.types.getTypeParser(arrayOid.text)(text)
    return items.map((item) => (item === null ? null : parse(item)))
  }

/** Where we differ from the driver: a date has no time zone, and a bigint of ours is a safe integer or a bug. */
const parsers = new Map<number, Parse>([
  [oid.bytea, parseBytes],
  [oid.bigint, parseSafeInteger],
  [oid.date, asText],
  [oid.timestamp, asText],
  [arrayOid.bytea, listOf(parseBytes)],
  [arrayOid.bigint, listOf(parseSafeInteger)],
  [arrayOid.date, listOf(asText)],
  [arrayOid.timestamp, listOf(asText)],
  [arrayOid.timestamptz, listOf(parseMoment)],
])

export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => parsers.get(id) ?? pg.types.getTypeParser(id, format),
}

/** The driver writes a Date in the zone of the process; a moment must not depend on it. */
export const toWire = (value: SqlValue): unknown => (value instanceof Date ? value.toISOString() : value)
