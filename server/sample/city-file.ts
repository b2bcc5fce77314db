import * as z from 'zod/mini'
import { organisation } from '@/contract/city'
import { limitPeriod, rewardCategory } from '@/contract/mall'
import { localText, slug } from '@/contract/shapes'
import { PLACE_NUMBER_MAX, PLACE_NUMBER_MIN } from '@/domain/place/place-code'
import { PLACE_KINDS } from '@/domain/place/place-rules'

const positive = z.int().check(z.gte(1))

/** A city with its mall as data: what an operator writes to start a programme, and what the sample city is. */
export const cityFile = z.strictObject({
  /** True only for the sample: it is shown as such, and a production server refuses to load it. */
  sample: z.boolean(),
  name: localText,
  defaultCharityId: slug,
  /** Within how many days appeals are answered; 5 unless said. */
  appealDays: z.optional(positive),
  /** The share of photos that staff look at; 5 unless said. */
  photoReviewPercent: z.optional(z.int().check(z.gte(0), z.lte(100))),
  districts: z.array(z.strictObject({ id: slug, name: localText })),
  charities: z.array(z.strictObject({ id: slug, name: localText, about: localText })),
  organisations: z.array(z.strictObject(organisation.shape)),
  exchangePoints: z.array(
    z.strictObject({
      id: slug,
      name: localText,
      address: localText,
      districtId: z.nullable(slug),
      /** Degrees as on Chinese maps (GCJ-02). */
      latitude: z.number(),
      longitude: z.number(),
      /** By weekday, Monday first: spans `HH:MM-HH:MM`, Beijing time. */
      hours: z.array(z.array(z.string().check(z.regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/)))).check(z.length(7)),
    }),
  ),
  /** Exchange points that show codes, and what each vouches for; 150 m around it unless said. */
  places: z.optional(
    z.array(
      z.strictObject({
        exchangePointId: slug,
        number: z.int().check(z.gte(PLACE_NUMBER_MIN), z.lte(PLACE_NUMBER_MAX)),
        kind: z.enum(PLACE_KINDS),
        behaviourIds: z.array(slug).check(z.minLength(1)),
        radiusM: z.optional(z.int().check(z.gte(20), z.lte(2000))),
      }),
    ),
  ),
  rewards: z.array(
    z.strictObject({
      id: slug,
      category: rewardCategory,
      name: localText,
      about: localText,
      provider: localText,
      picture: slug,
      points: positive,
      footprintGrams: z.int().check(z.gte(0)),
      footprintBasis: localText,
      /** Null: not limited. */
      stock: z.nullable(z.int().check(z.gte(0))),
      limit: z.nullable(z.strictObject({ count: positive, per: limitPeriod })),
      validDays: positive,
      settleAt: z.enum(['issue', 'use']),
      exchangePointIds: z.array(slug),
    }),
  ),
  /** The reward budget of a month. */
  pool: z.strictObject({ totalPoints: positive, sponsors: positive }),
  /** Runs of single-use tickets, by number. */
  tickets: z.array(
    z.strictObject({ behaviourId: slug, exchangePointId: slug, firstNumber: positive, count: positive }),
  ),
})

export type CityFile = z.output<typeof cityFile>

export class CityFileError extends Error {
  override readonly name = 'CityFileError'
}

export const readCityFile = (input: unknown): CityFile => {
  const parsed = cityFile.safeParse(input)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new CityFileError(`the city is not valid: ${problems.join('; ')}`)
}
