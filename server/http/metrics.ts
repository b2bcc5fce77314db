import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyMetrics from 'fastify-metrics'
import { refused } from './refused'

declare module 'fastify' {
  interface FastifyInstance {
    /** Counted in `/metrics`; without metrics it does nothing. */
    countJobRun(job: string, outcome: 'done' | 'led-elsewhere' | 'failed'): void
  }
}

const bucketsSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Must stand before the routes, which it counts. */
export const keepMetrics = async (app: FastifyInstance, hasMetrics: boolean): Promise<void> => {
  if (!hasMetrics) {
    app.decorate('countJobRun', () => {})
    return
  }
  await app.register(fastifyMetrics, {
    endpoint: null,
    // The registry is one for the process; a second app in it, as in tests, starts anew.
    clearRegisterOnInit: true,
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      overrides: { histogram: { buckets: bucketsSeconds } },
    },
  })
  const { Counter, register } = app.metrics.client
  const jobRuns = new Counter({ name: 'job_runs_total', help: 'runs of a job', labelNames: ['job', 'outcome'] })
  app.decorate('countJobRun', (job, outcome) => jobRuns.inc({ job, outcome }))
  app.get('/metrics', async (request, reply) => {
    if (!isOfThisMachine(request)) throw refused('route-not-found', {})
    return reply
      .header('cache-control', 'no-store')
      .type(register.contentType)
      .send(await register.metrics())
  })
}

/** By the socket, not by what a proxy says; and nothing that a proxy on this machine passed on. */
const isOfThisMachine = ({ raw, headers }: FastifyRequest): boolean =>
  /^(::1|(::ffff:)?127\.[\d.]+)$/i.test(raw.socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined
