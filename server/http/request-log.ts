import { isIPv4 } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    refusalCode: string | null
  }
}

/** One line a request. The route is its pattern, so that no id, query, token or text of a person is written. */
export const logRequests = (app: FastifyInstance): void => {
  app.decorateRequest('refusalCode', null)
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ...(request.refusalCode === null ? {} : { refusal: request.refusalCode }),
        ms: Math.round(reply.elapsedTime * 10) / 10,
        network: networkOf(request),
      },
      'request',
    )
  })
}

/** Enough to see where a flood comes from, too little to find a person: /24 of IPv4, /48 of IPv6. */
const networkOf = ({ ip }: FastifyRequest): string => {
  const address = ip.replace(/^::ffff:/i, '')
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  return `${address.split(':').slice(0, 3).join(':')}::/48`
}
