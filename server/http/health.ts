import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Database } from '../store/database'

/** Set by the one who stops the server: load balancers must look elsewhere before the port closes. */
export interface Readiness {
  readonly isClosing: boolean
}

interface HealthParts {
  readonly app: FastifyInstance
  readonly database: Database
  readonly readiness: Readiness
}

const databaseMsMax = 2_000

/** `/healthz`: the process answers. `/readyz`: send requests here. */
export const answerHealth = ({ app, database, readiness }: HealthParts): void => {
  // A kept connection would bring its next request to a closed port.
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.isClosing) void reply.header('connection', 'close')
  })
  app.get('/healthz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    return { alive: true }
  })
  app.get('/readyz', async (request, reply) => {
    const obstacle = readiness.isClosing ? 'closing' : await databaseObstacle(database, request.log)
    void reply.code(obstacle === null ? 200 : 503).header('cache-control', 'no-store')
    return { ready: obstacle === null, ...(obstacle === null ? {} : { obstacle }) }
  })
}

const databaseObstacle = async (database: Database, log: FastifyBaseLogger): Promise<'database' | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${databaseMsMax} ms`)), databaseMsMax)
  })
  try {
    await Promise.race([database.health(), late])
    return null
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : typeof error }, 'the database is not ready')
    return 'database'
  } finally {
    clearTimeout(timer)
  }
}
