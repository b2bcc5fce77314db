import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const self = "'self'"
// Taro shows and uploads a photo from the address that the browser gave it.
const photoJustTaken = 'blob:'
const nothing = "'none'"

/** What the web app needs and no more. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: [self],
    scriptSrc: [self],
    scriptSrcAttr: [nothing],
    // Taro's web components and our page `/docs` carry their style with them.
    styleSrc: [self, "'unsafe-inline'"],
    // Icons are masks written into the style sheets.
    imgSrc: [self, 'data:', photoJustTaken],
    // So is the icon font of Taro's components.
    fontSrc: [self, 'data:'],
    connectSrc: [self, photoJustTaken],
    objectSrc: [nothing],
    baseUri: [nothing],
    formAction: [self],
    frameAncestors: [nothing],
    // No `upgrade-insecure-requests`: a trial on a local network has no TLS.
  },
}

export const sendSecurityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy,
    // TLS on our host says nothing about other hosts of the city.
    strictTransportSecurity: { maxAge: 180 * 24 * 3600, includeSubDomains: false },
    // Browsers complain about these two where there is no TLS, and we open and share no windows.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}
