import * as z from 'zod/mini'

/** Text in both languages, chosen on the phone. */
export const localText = z.object({ zh: z.string(), en: z.string() })
export type LocalText = z.output<typeof localText>

/** Whole grams of CO2e; whole points. Signed where the field says "change". */
export const gramCount = z.int()
export const pointCount = z.int()

/** An instant, ISO 8601 with zone. */
export const instant = z.iso.datetime({ offset: true })
/** A day of Beijing time, YYYY-MM-DD; a month, YYYY-MM. */
export const beijingDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const beijingMonth = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))

export const identifier = z.uuid()
export const slug = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))

export const category = z.enum(['clothing', 'food', 'housing', 'mobility', 'goods', 'office', 'digital-finance'])
export const activityUnit = z.enum(['km', 'kg', 'kWh', 'm3', 'times', 'item', 'sheet', 'minutes', 'day'])
export const evidenceTier = z.enum(['self', 'photo', 'place', 'device', 'partner'])
export const entryState = z.enum(['declared', 'pending', 'verified'])
/** Where an action stands: an entry state, or taken out of the books by a correction. */
export const actionState = z.enum(['declared', 'pending', 'verified', 'refused', 'superseded'])

/** Grams by state. They are shown apart, never as one headline. */
export const gramTotals = z.object({ declared: gramCount, pending: gramCount, verified: gramCount })
export type GramTotals = z.output<typeof gramTotals>

/** Keyset pages: give `cursor`, the id of the last entry, back to get the next page; null at the end. */
export const pageQuery = {
  cursor: z.optional(slug),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(50))),
}
export const nextCursor = z.nullable(z.string())
