import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'

interface Stoppable {
  readonly app: FastifyInstance
  readonly readiness: { isClosing: boolean }
  readonly stopJobs: () => Promise<void>
  readonly closeDatabase: () => Promise<void>
}

/** How long requests under way may take once a stop was asked for. */
const GRACE_MS = 10_000
/** Time for clients and load balancers to hear "connection: close" and the failing readiness. */
const DRAIN_MS = 300
const SWEEP_MS = 50

/**
 * On SIGTERM and SIGINT: readiness fails first and every answer asks to close its connection, then the port closes, idle
 * connections are let go as they fall idle, and last of all jobs and database end. No request is broken.
 */
export const stopGracefully = ({ app, readiness, stopJobs, closeDatabase }: Stoppable): void => {
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopping after an error')
    readiness.isClosing = true
    await new Promise((resolve) => setTimeout(resolve, DRAIN_MS))
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
    await app.close()
    clearInterval(sweep)
    await stopJobs()
    await closeDatabase()
  })
}
