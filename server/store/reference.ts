import type { BilingualText } from '@/domain/methodology/types'
import { type Queryable, sql } from './database'

export interface District {
  readonly id: string
  readonly name: BilingualText
}

export interface Charity extends District {
  readonly about: BilingualText
}

export interface Organisation extends District {
  readonly kind: 'enterprise' | 'school' | 'community' | 'village' | 'agency'
  readonly districtId: string | null
}

export interface Programme {
  readonly name: BilingualText
  readonly isSample: boolean
  readonly defaultCharityId: string
  /** Within how many days an appeal is answered. */
  readonly appealDays: number
  /** The share of photos that staff always look at. */
  readonly photoReviewPercent: number
}

const selectProgramme = sql(
  'programme',
  `select name, is_sample as "isSample", default_charity_id as "defaultCharityId", appeal_days as "appealDays", photo_review_percent as "photoReviewPercent" from programme`,
)

/** Null while no city was loaded. */
export const findProgramme = async (db: Queryable): Promise<Programme | null> =>
  (await db.query<Programme>(selectProgramme)).rows[0] ?? null

const selectDistricts = sql('districts', 'select district_id as id, name from district order by sort, district_id')
const selectCharities = sql('charities', 'select charity_id as id, name, about from charity order by sort, charity_id')
const selectOrganisations = sql(
  'organisations',
  `select organisation_id as id, kind, name, district_id as "districtId" from organisation
  order by sort, organisation_id`,
)

export const listDistricts = async (db: Queryable): Promise<District[]> =>
  (await db.query<District>(selectDistricts)).rows

export const listCharities = async (db: Queryable): Promise<Charity[]> =>
  (await db.query<Charity>(selectCharities)).rows

export const listOrganisations = async (db: Queryable): Promise<Organisation[]> =>
  (await db.query<Organisation>(selectOrganisations)).rows

const selectKnown = sql(
  'known-places',
  `select $1::text is null or exists (select from district where district_id = $1) as "isDistrict",
    $2::text is null or exists (select from charity where charity_id = $2) as "isCharity"`,
)

/** Whether a district and a charity exist; null passes. */
export const areKnown = async (db: Queryable, districtId: string | null, charityId: string | null) => {
  const { rows } = await db.query<{ isDistrict: boolean; isCharity: boolean }>(selectKnown, [districtId, charityId])
  return rows[0] ?? { isDistrict: false, isCharity: false }
}
