import * as z from 'zod/mini'
import { CONSENT_SOURCES } from '@/domain/consents/consent'
import { defineEndpoint } from './endpoint'
import { beijingDay, instant, localText, slug } from './shapes'

/** The closed list of what a citizen may be asked to agree to. */
export const consentSource = z.enum(CONSENT_SOURCES)

/** What one source is for: said before anybody is asked. */
export const sourcePurpose = z.object({
  source: consentSource,
  name: localText,
  /** What it is used for. */
  purpose: localText,
  /** What is kept of it, where and for how long. */
  kept: localText,
  /** What goes on without it, and what does not. */
  without: localText,
  /** What a withdrawal means for what there is already. */
  withdrawal: localText,
})

export const privacyText = z.object({
  version: slug,
  publishedOn: beijingDay,
  title: localText,
  lead: localText,
  sections: z.array(z.object({ id: slug, title: localText, paragraphs: z.array(localText) })),
  /** One for every source of the closed list, in its order. */
  sources: z.array(sourcePurpose),
})
export type PrivacyText = z.output<typeof privacyText>

export const readPrivacy = defineEndpoint({
  id: 'readPrivacy',
  tag: 'consents',
  summary: 'The privacy text now in force, with the purpose of every source',
  method: 'GET',
  path: '/v1/privacy',
  access: 'public',
  output: privacyText,
  refusals: [],
})

/** The newest decision about a source. A source that was never decided about is not in the list. */
export const consent = z.object({
  source: consentSource,
  decision: z.enum(['given', 'withdrawn']),
  /** Of the privacy text that could be read then. */
  version: slug,
  decidedAt: instant,
})

const consents = z.object({ consents: z.array(consent) })

export const readConsents = defineEndpoint({
  id: 'readConsents',
  tag: 'consents',
  summary: 'What the citizen agreed to and took back, by source, with time and version of the text',
  method: 'GET',
  path: '/v1/me/consents',
  access: 'citizen',
  output: consents,
  refusals: [],
})

export const recordConsent = defineEndpoint({
  id: 'recordConsent',
  tag: 'consents',
  summary:
    'Record consents given and withdrawn, also those from before there was an account; a repetition adds nothing',
  method: 'POST',
  path: '/v1/me/consents',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  body: z.object({
    decisions: z
      .array(
        z.object({
          source: consentSource,
          decision: z.enum(['given', 'withdrawn']),
          version: slug,
          /** By the clock of the phone, for what was decided before it could be sent; left out for a decision made now. */
          decidedAt: z.optional(instant),
        }),
      )
      .check(z.minLength(1), z.maxLength(64)),
  }),
  output: consents,
  // A phone number that is taken back is removed, unless it is the only way in.
  refusals: ['privacy-version-unknown', 'last-way-in', 'account-frozen'],
})
