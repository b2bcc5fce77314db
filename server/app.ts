import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { bindEndpoints } from './http/bind'
import { compressReplies } from './http/compression'
import { answerUnchanged } from './http/entity-tag'
import type { Handlers } from './http/handler'
import { answerHealth, type Readiness } from './http/health'
import { keepMetrics } from './http/metrics'
import { refuseWhenOverloaded } from './http/overload'
import { openLimiter } from './http/rate-limits'
import { bodyBytesMax, refusalFor, replyWithRefusals, sendRefusal } from './http/refusal-reply'
import { logRequests } from './http/request-log'
import { sendSecurityHeaders } from './http/security-headers'
import type { HttpSettings } from './http/settings'
import { serveWebFiles } from './http/web-files'
import type { Services } from './services'

export interface AppParts {
  readonly services: Services
  readonly handlers: Handlers
  readonly settings: HttpSettings
  readonly readiness: Readiness
}

/** The whole server but its port and its jobs. */
export const buildApp = async ({ services, handlers, settings, readiness }: AppParts): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: { level: settings.logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy,
    bodyLimit: bodyBytesMax,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => sendRefusal(refusalFor(error, request), request, reply),
  })
  app.removeContentTypeParser('text/plain')
  logRequests(app)
  replyWithRefusals(app)
  await sendSecurityHeaders(app)
  answerUnchanged(app)
  compressReplies(app)
  await keepMetrics(app, settings.hasMetrics)
  answerHealth({ app, database: services.database, readiness })
  await refuseWhenOverloaded(app, settings.eventLoopLagMsMax)
  const limiter = await openLimiter(app, settings.rateLimits)
  bindEndpoints({ app, services, limiter }, handlers)
  await serveWebFiles(app, settings.webDirectory)
  app.setNotFoundHandler((request, reply) => sendRefusal({ code: 'route-not-found', facts: {} }, request, reply))
  await app.ready()
  return app
}
