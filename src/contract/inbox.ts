import * as z from 'zod/mini'
import { PHOTO_OBJECTIONS } from '@/domain/evidence/photo-rules'
import { defineEndpoint } from './endpoint'
import { beijingDay, identifier, instant, localText, nextCursor, pageQuery, pointCount, slug } from './shapes'

const message = <const K extends string, F extends z.ZodMiniType>(kind: K, facts: F) =>
  z.object({ kind: z.literal(kind), facts })

const appealAnswer = { appealId: identifier, name: localText, reason: z.string() }
const photoAnswer = { photoId: identifier, actionId: identifier, name: localText }

/** What a message tells; the phone makes the sentence. The kinds are those of `domain/inbox`. */
export const messageContent = z.discriminatedUnion('kind', [
  message('points-expire-soon', z.object({ points: pointCount, lastDay: beijingDay, daysBefore: z.int() })),
  message('points-expired', z.object({ points: pointCount, charityId: slug, day: beijingDay })),
  message('hold-released', z.object({ redemptionId: identifier, name: localText, points: pointCount })),
  message('voucher-expires-soon', z.object({ redemptionId: identifier, name: localText, lastDay: beijingDay })),
  message('voucher-expired', z.object({ redemptionId: identifier, name: localText, pointsReturned: pointCount })),
  message(
    'entries-voided',
    z.object({
      decisionId: identifier,
      entries: z.int(),
      actionId: identifier,
      rule: z.string(),
      reason: z.string(),
    }),
  ),
  message('account-frozen', z.object({ sanctionId: identifier, until: instant, reason: z.string() })),
  message('account-thawed', z.object({ sanctionId: identifier })),
  message('appeal-upheld', z.object({ ...appealAnswer, actionId: identifier })),
  message('appeal-denied', z.object(appealAnswer)),
  message('photo-accepted', z.object(photoAnswer)),
  message('photo-refused', z.object({ ...photoAnswer, objection: z.enum(PHOTO_OBJECTIONS) })),
  message('accounts-split', z.object({ joinId: identifier, otherPassbookNumber: z.string(), reason: z.string() })),
  message('from-newer-version', z.object({})),
])

export const inboxMessage = z.object({
  id: identifier,
  leftAt: instant,
  isRead: z.boolean(),
  // An older app meets kinds that it does not know: that one message is not readable, all others are.
  content: z.catch(messageContent, { kind: 'from-newer-version', facts: {} }),
})
export type InboxMessage = z.output<typeof inboxMessage>

const messageHost = z.enum(['wechat', 'alipay'])
export const messageTopic = z.enum(['points', 'vouchers', 'answers'])
export type MessageTopic = z.output<typeof messageTopic>

export const listMessages = defineEndpoint({
  id: 'listMessages',
  tag: 'inbox',
  summary: 'Messages to the citizen, newest first, and how many of all are unread',
  method: 'GET',
  path: '/v1/inbox',
  access: 'citizen',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier) }),
  output: z.object({ messages: z.array(inboxMessage), unread: z.int(), nextCursor }),
  refusals: [],
})

export const markMessagesRead = defineEndpoint({
  id: 'markMessagesRead',
  tag: 'inbox',
  summary: 'All messages up to this one have been seen; those that came later have not',
  method: 'POST',
  path: '/v1/inbox/reading',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  body: z.object({ upTo: identifier }),
  output: z.object({ unread: z.int() }),
  refusals: [],
})

export const allowMessages = defineEndpoint({
  id: 'allowMessages',
  tag: 'inbox',
  summary: 'The citizen allowed a platform to deliver one more message of each of these topics',
  method: 'POST',
  path: '/v1/inbox/grants',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  body: z.object({
    host: messageHost,
    topics: z.array(messageTopic).check(z.minLength(1), z.maxLength(3)),
  }),
  output: z.object({}),
  refusals: ['consent-missing'],
})

/** Not a write with a key: a code is good for one exchange, and the same address twice is one. */
export const keepMessageAddress = defineEndpoint({
  id: 'keepMessageAddress',
  tag: 'inbox',
  summary: 'Tell by a login code where a platform delivers what the citizen allowed; kept sealed and only while it may',
  method: 'POST',
  path: '/v1/inbox/addresses',
  access: 'citizen',
  body: z.object({ host: messageHost, code: z.string().check(z.minLength(1), z.maxLength(512)) }),
  output: z.object({}),
  refusals: ['host-code-invalid', 'host-blocked', 'host-unavailable'],
})
