import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { identifier, instant, localText, slug } from './shapes'

export const profile = z.object({
  /** Ten digits printed on the cover. */
  passbookNumber: z.string(),
  pseudonym: z.string(),
  districtId: z.nullable(slug),
  organisationId: z.nullable(slug),
  /** Receives expired points; null means the default of the city. */
  charityId: z.nullable(slug),
  onBoards: z.boolean(),
  since: instant,
})
export type Profile = z.output<typeof profile>

/** What the citizen alone sees of the own profile. */
export const ownProfile = z.object({
  ...profile.shape,
  /** Null for whoever is not one of the staff; the exchange points are those where they may credit. */
  duty: z.nullable(z.object({ exchangePoints: z.array(z.object({ id: slug, name: localText })) })),
  /** The freeze that is in force: until then nothing can be logged or redeemed. */
  freeze: z.nullable(z.object({ sanctionId: identifier, until: instant, reason: z.string() })),
})
export type OwnProfile = z.output<typeof ownProfile>

export const readProfile = defineEndpoint({
  id: 'readProfile',
  tag: 'citizen',
  summary: 'The profile of the citizen who asks',
  method: 'GET',
  path: '/v1/me',
  access: 'citizen',
  output: ownProfile,
  refusals: [],
})

export const changeProfile = defineEndpoint({
  id: 'changeProfile',
  tag: 'citizen',
  summary: 'Change pseudonym, district, charity or presence on boards; fields left out stay as they are',
  method: 'POST',
  path: '/v1/me',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  body: z.object({
    pseudonym: z.optional(z.string().check(z.maxLength(40))),
    districtId: z.optional(z.nullable(slug)),
    charityId: z.optional(z.nullable(slug)),
    onBoards: z.optional(z.boolean()),
  }),
  output: profile,
  refusals: ['pseudonym-unsuitable', 'district-unknown', 'charity-unknown'],
})
