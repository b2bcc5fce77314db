import * as z from 'zod/mini'
import { PLACE_KINDS } from '@/domain/place/place-rules'
import { defineEndpoint } from './endpoint'
import { instant, localText, slug } from './shapes'

/** What the screen of a place shows from an instant on. */
export const screenCode = z.object({ from: instant, digits: z.string().check(z.regex(/^\d{13}$/)) })

export const listPlaceCodes = defineEndpoint({
  id: 'listPlaceCodes',
  tag: 'staff',
  summary: 'The rotating codes of a place for the next minutes, for the screen that staff put up there',
  method: 'GET',
  path: '/v1/staff/places/:exchangePointId/codes',
  access: 'staff',
  params: z.object({ exchangePointId: slug }),
  output: z.object({
    exchangePointId: slug,
    name: localText,
    kind: z.enum(PLACE_KINDS),
    /** What the place vouches for. */
    behaviours: z.array(z.object({ id: slug, name: localText })),
    /** The clock of the server, by which the codes change: that of the screen may be wrong. */
    now: instant,
    stepSeconds: z.int(),
    /** Oldest first; the first is in force. */
    codes: z.array(screenCode),
  }),
  refusals: ['place-not-yours', 'place-without-codes', 'place-closed'],
})
