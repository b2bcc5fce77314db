import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { category, gramTotals, instant, localText, slug } from './shapes'

export const district = z.object({ id: slug, name: localText })
export const charity = z.object({ id: slug, name: localText, about: localText })
export const organisation = z.object({
  id: slug,
  kind: z.enum(['enterprise', 'school', 'community', 'village', 'agency']),
  name: localText,
  districtId: z.nullable(slug),
})

export const readCity = defineEndpoint({
  id: 'readCity',
  tag: 'city',
  summary: 'The city of this programme and what its citizens have done together: persons, times and grams apart',
  method: 'GET',
  path: '/v1/city',
  access: 'public',
  output: z.object({
    name: localText,
    /** True where the city is the sample that a new install offers. */
    sample: z.boolean(),
    persons: z.int(),
    actions: z.int(),
    grams: gramTotals,
    byCategory: z.array(z.object({ category, actions: z.int(), grams: gramTotals })),
    /** Totals are folded by a job: they are true as of this instant. */
    asOf: instant,
    districts: z.array(district),
    organisations: z.array(organisation),
    charities: z.array(charity),
    defaultCharityId: slug,
    /** Days within which the answer to an appeal is promised. */
    appealDays: z.int(),
  }),
  refusals: [],
})
