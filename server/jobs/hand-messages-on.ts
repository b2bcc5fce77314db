import { type MessageHost, topicOf } from '@/domain/inbox/message'
import type { Services } from '../services'
import { claimHandingOn, listWaiting, type WaitingMessage } from '../store/inbox'
import type { Job } from './runner'

const BATCH = 100
/** Later than this a message is no news: it stays in the inbox alone. */
const NEWS_FOR_MS = 2 * 24 * 60 * 60 * 1000

/**
 * Hands messages to the platforms that may deliver them. Each is claimed before it is sent: killed in between, it is not
 * delivered, and never delivered twice.
 */
export const handMessagesOn: Job = {
  name: 'hand-messages-on',
  everyMs: 60_000,
  run: async (services: Services): Promise<void> => {
    const { database, messages, clock } = services
    const since = new Date(clock().getTime() - NEWS_FOR_MS)
    for (const host of messages.hosts) {
      const waiting = await listWaiting(database, host, since, BATCH)
      const failures: unknown[] = []
      for (const message of waiting) {
        await handOn(services, host, message).catch((error: unknown) => failures.push(error))
      }
      if (failures.length > 0) {
        throw new Error(`${failures.length} of ${waiting.length} messages were not taken`, { cause: failures[0] })
      }
    }
  },
}

const handOn = async ({ database, messages, clock }: Services, host: MessageHost, message: WaitingMessage) => {
  const topic = topicOf(message.kind)
  if (topic === null) return
  const isOurs = await database.transaction((tx) => claimHandingOn(tx, message, host, topic, clock()))
  if (isOurs) await messages.send({ ...message, host, topic })
}
