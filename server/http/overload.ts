import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { refused } from './refused'

const retryAfterSeconds = 2
const sampleMs = 500

/** Whoever watches the server must hear from it most when it is busy. */
const watched: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz', '/metrics'])

/** Refuses at the door while the event loop lags, so that the work already let in gets done. */
export const refuseWhenOverloaded = async (app: FastifyInstance, eventLoopLagMsMax: number): Promise<void> => {
  if (eventLoopLagMsMax === 0) return
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopLagMsMax,
    sampleInterval: sampleMs,
    pressureHandler: async (request) => {
      if (!watched.has(request.routeOptions.url)) throw refused('server-busy', { retryAfterSeconds })
    },
  })
}
