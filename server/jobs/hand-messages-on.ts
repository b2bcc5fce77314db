import { type MessageHost, topicOf } from '@/domain/inbox/message'
import type { Delivery, Services } from '../services'
import { claimHandingOn, dropGrant, giveBack, listWaiting, type WaitingMessage } from '../store/inbox'
import { addressBinding, dropAddress } from '../store/message-addresses'
import type { Job } from './runner'

const BATCH = 100
/** Later than this a message is no news: it stays in the inbox alone. */
const NEWS_FOR_MS = 2 * 24 * 60 * 60 * 1000
/** A platform that has no room now is asked again after these, and then no more: a quota may last until midnight. */
const RETRIES_MS = [5 * 60_000, 60 * 60_000, 10 * 60 * 60_000]

/**
 * Hands messages to the platforms that may deliver them. Each is claimed before it is sent: killed in between, it is not
 * delivered, and never delivered twice.
 */
export const handMessagesOn: Job = {
  name: 'hand-messages-on',
  everyMs: 60_000,
  run: async (services: Services): Promise<void> => {
    const { database, messages, clock } = services
    const now = clock()
    const since = new Date(now.getTime() - NEWS_FOR_MS)
    for (const host of messages.hosts) {
      const waiting = await listWaiting(database, host, { since, now, limit: BATCH })
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

const handOn = async (services: Services, host: MessageHost, message: WaitingMessage): Promise<void> => {
  const { database, messages, clock, sealedTexts } = services
  const topic = topicOf(message.kind)
  const kept = { citizenId: message.addressOf, host, sealed: message.sealed }
  const address = sealedTexts.open(message.sealed, addressBinding(host, message.addressOf))
  // Sealed under another secret: it will never open again.
  if (address === null) return dropAddress(database, kept)
  const claimedAt = clock()
  const isOurs = await database.transaction((tx) => claimHandingOn(tx, message, host, topic, claimedAt))
  if (!isOurs) return
  const delivery = await messages.send({ ...message, host, topic, address })
  switch (delivery.outcome) {
    case 'taken':
      return
    case 'later': {
      const retries = RETRIES_MS.map((afterMs) => new Date(claimedAt.getTime() + afterMs))
      await giveBack(database, message, { host, topic, retries })
      return fail(delivery)
    }
    case 'unwanted':
      // The person's own wish, and nobody's failure.
      return dropGrant(database, message.citizenId, { host, topic, at: claimedAt })
    case 'unreachable':
      await dropAddress(database, kept)
      return fail(delivery)
    case 'lost':
      return fail(delivery)
  }
}

const fail = ({ detail }: Exclude<Delivery, { outcome: 'taken' }>): never => {
  throw new Error(detail)
}
