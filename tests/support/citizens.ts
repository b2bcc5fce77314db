import { sampleTicket } from './sample-tickets'
import type { ServerProcess } from './server-process'
import { until } from './until'
import { callServer, logInAt } from './wire'

/** A citizen who returned so many cartons, each lot with a ticket of its own: 37 verified grams a carton. */
export const citizenWithCartons = async (
  server: ServerProcess,
  { phone, cartons, ticket }: { readonly phone: string; readonly cartons: number; readonly ticket: number },
): Promise<string> => {
  const token = await logInAt(server, phone)
  const evidence = { tier: 'place' as const, ticket: sampleTicket('express-box-return', ticket) }
  const occurredAt = new Date().toISOString()
  const body = { behaviourId: 'express-box-return', amount: cartons, unit: 'item' as const, occurredAt, evidence }
  await callServer(server, 'logAction', { body }, { token })
  return token
}

/** Waits until the boards count these verified grams of everybody in the first rows. */
export const boardsHold = (server: ServerProcess, grams: readonly number[]): Promise<void> =>
  until(`the boards hold ${grams.join(', ')}`, async () => {
    const { top } = await callServer(server, 'readBoard', { params: { period: 'week' }, query: {} })
    return grams.every((wanted) => top.some((row) => row.grams === wanted))
  })
