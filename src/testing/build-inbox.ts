import type { InboxMessage } from '@/contract/inbox'

/** An unread message that a hold of the bicycle service went stale at noon. */
export function aMessage(given: Partial<InboxMessage> = {}): InboxMessage {
  return {
    id: '0190a000-0000-7000-8000-0000000000a1',
    leftAt: '2026-11-20T12:00:00+08:00',
    isRead: false,
    content: {
      kind: 'hold-released',
      facts: {
        redemptionId: '0190a000-0000-7000-8000-000000000001',
        name: { zh: '自行车保养一次', en: 'One bicycle service' },
        points: 120,
      },
    },
    ...given,
  }
}

export const anInboxPage = (
  messages: readonly InboxMessage[],
  unread = messages.filter(({ isRead }) => !isRead).length,
  nextCursor: string | null = null,
) => ({ messages, unread, nextCursor })
