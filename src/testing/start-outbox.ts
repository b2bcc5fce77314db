import { uploadFiled } from '@/api/outbox/complete'
import { deliver } from '@/api/outbox/deliver'
import { keeperIn } from '@/api/outbox/keeper'
import { createOutbox } from '@/api/outbox/outbox'
import { withdraw } from '@/api/outbox/withdraw'
import { useSession } from '@/api/session'
import { storage } from '@/platform/storage'

/** The outbox as the app starts with it on this phone. */
export const startOutbox = (now: () => number, booked: () => void = () => undefined) =>
  createOutbox({
    keeper: keeperIn(storage),
    upload: uploadFiled,
    deliver,
    withdraw,
    citizen: () => useSession.getState(),
    now,
    booked,
  })
