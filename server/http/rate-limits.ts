import rateLimit from '@fastify/rate-limit'
import type { EndpointId } from '@/contract/endpoints'
import type { PICTURE_ENDPOINTS } from '@/contract/photos'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refused } from './refused'
import type { RateLimits } from './settings'

/** Counts requests and refuses those above the limit. Each instance counts for itself. */
export interface Limiter {
  countAddress(id: EndpointId | keyof typeof PICTURE_ENDPOINTS, request: FastifyRequest): Promise<void>
  countCitizen(request: FastifyRequest, citizenId: string): Promise<void>
}

const keysMax = 20_000

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the session is known, for the limit of a citizen. */
    citizenId: string
  }
}

export const openLimiter = async (app: FastifyInstance, limits: RateLimits): Promise<Limiter> => {
  await app.register(rateLimit, { global: false, timeWindow: 60_000, cache: keysMax })
  app.decorateRequest('citizenId', '')
  const ofAddress = app.createRateLimit({ max: limits.perAddress })
  const ofCitizen = app.createRateLimit({ max: limits.perCitizen, keyGenerator: (request) => request.citizenId })
  const ofLogin = {
    requestLoginCode: app.createRateLimit({ max: limits.loginsPerAddress }),
    logIn: app.createRateLimit({ max: limits.loginsPerAddress }),
    logInWithHost: app.createRateLimit({ max: limits.loginsPerAddress }),
  }
  return {
    countAddress: async (id, request) => {
      await count(ofAddress, request)
      if (id === 'requestLoginCode' || id === 'logIn' || id === 'logInWithHost') await count(ofLogin[id], request)
    },
    countCitizen: async (request, citizenId) => {
      request.citizenId = citizenId
      await count(ofCitizen, request)
    },
  }
}

const count = async (limit: ReturnType<FastifyInstance['createRateLimit']>, request: FastifyRequest): Promise<void> => {
  const outcome = await limit(request)
  if (outcome.isAllowed || !outcome.isExceeded) return
  throw refused('rate-limited', { retryAfterSeconds: Math.max(1, outcome.ttlInSeconds) })
}
