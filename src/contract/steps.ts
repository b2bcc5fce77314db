import * as z from 'zod/mini'
import { logAction } from './actions'
import { defineEndpoint } from './endpoint'
import { beijingDay, evidenceTier, gramCount, identifier, pointCount, slug } from './shapes'

const sealed = z.string().check(z.minLength(1), z.maxLength(16_384))

/** Steps as the host sealed them for the server, or as the person typed them. */
export const stepsEvidence = z.discriminatedUnion('host', [
  z.object({ host: z.literal('wechat'), code: sealed, encryptedData: sealed, iv: sealed }),
  z.object({ host: z.literal('alipay'), response: sealed }),
  z.object({ host: z.literal('typed'), steps: z.int().check(z.gte(1), z.lte(200_000)) }),
])

export const openSteps = defineEndpoint({
  id: 'openSteps',
  tag: 'steps',
  summary: 'Read the sealed steps of a day and say what they would add; nothing is booked',
  method: 'POST',
  path: '/v1/steps/openings',
  access: 'citizen',
  body: z.object({ day: beijingDay, evidence: stepsEvidence }),
  output: z.object({
    day: beijingDay,
    steps: z.int(),
    tier: evidenceTier,
    behaviourId: slug,
    /** Km that are not in the books of that day yet; 0 when all of them are. */
    amount: z.number(),
    /** What booking them now would be worth. */
    grams: gramCount,
    points: pointCount,
    /** The newest entry that the day's walking stands in already. */
    countedIn: z.nullable(identifier),
    /** Books these steps; good for half an hour and for this citizen. */
    proof: z.string(),
  }),
  refusals: [
    'consent-missing',
    'steps-not-connected',
    'steps-unreadable',
    'steps-none',
    'steps-taken',
    'behaviour-unknown',
    'amount-implausible',
    'date-in-future',
    'date-too-old',
  ],
})

export const logSteps = defineEndpoint({
  id: 'logSteps',
  tag: 'steps',
  summary: 'Book what the steps of a day add to its walking; the answer is the receipt',
  method: 'POST',
  path: '/v1/steps',
  access: 'citizen',
  write: true,
  tellsInstall: true,
  body: z.object({ proof: sealed }),
  output: logAction.output,
  refusals: [
    'consent-missing',
    'steps-unreadable',
    'steps-taken',
    'behaviour-unknown',
    'amount-implausible',
    'date-in-future',
    'date-too-old',
    'already-counted',
  ],
})
