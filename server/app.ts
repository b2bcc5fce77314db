import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import packageJson from '../package.json'
import { bodyBytesMax } from './http/body-limits'
import { bindEndpoints } from './http/bind'
import { compressReplies } from './http/compression'
import { serveDocumentation } from './http/documentation'
import { answerUnchanged } from './http/entity-tag'
import type { Handlers, PictureHandlers } from './http/handler'
import { answerHealth, type Readiness } from './http/health'
import { keepMetrics } from './http/metrics'
import { refuseWhenOverloaded } from './http/overload'
import { bindPictures } from './http/picture-routes'
import { openLimiter } from './http/rate-limits'
import { refusalFor, replyWithRefusals, sendRefusal } from './http/refusal-reply'
import { logRequests } from './http/request-log'
import { sendSecurityHeaders } from './http/security-headers'
import type { HttpSettings } from './http/settings'
import { serveWebFiles } from './http/web-files'
import type { Services } from './services'

export interface AppParts {
  readonly services: Services
  readonly handlers: Handlers
  readonly pictureHandlers: PictureHandlers
  readonly settings: HttpSettings
  readonly readiness: Readiness
  /** Where log lines go; without it, to the standard output. */
  readonly log?: { write(line: string): void }
}

/** The whole server but its port and its jobs. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { services, handlers, pictureHandlers, settings, readiness, log } = parts
  const app = Fastify({
    logger: { level: settings.logLevel, base: null, ...(log ? { stream: log } : {}) },
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
  await keepMetrics(app, settings.hasMetrics)
  await refuseWhenOverloaded(app, settings.eventLoopLagMsMax)
  answerUnchanged(app)
  compressReplies(app)
  answerHealth({ app, database: services.database, readiness })
  const limiter = await openLimiter(app, settings.rateLimits)
  bindEndpoints({ app, services, limiter }, handlers)
  await bindPictures({ app, services, limiter }, pictureHandlers)
  serveDocumentation(app, packageJson.version)
  await serveWebFiles(app, settings.webDirectory)
  app.setNotFoundHandler((request, reply) => sendRefusal({ code: 'route-not-found', facts: {} }, request, reply))
  await app.ready()
  return app
}
