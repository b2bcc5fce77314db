import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import { PICTURE_BYTES_MAX, PICTURE_ENDPOINTS, PICTURE_PART } from '@/contract/photos'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services'
import { findKeptAnswer } from '../store/idempotency'
import { admit } from './admit'
import type { PictureHandlers, UploadCall } from './handler'
import type { Limiter } from './rate-limits'
import { readIdempotencyKey, readInput, readOrigin } from './read-request'
import { refused, Refused } from './refused'
import { writeOnce } from './write-once'

interface Binding {
  readonly app: FastifyInstance
  readonly services: Services
  readonly limiter: Limiter
}

const { uploadPhoto, readPicture } = PICTURE_ENDPOINTS
/** Boundaries, part headers and the small fields that a host may add. */
const FORM_BYTES_MAX = 16 * 1024

/** The calls whose body is no JSON. Forms of several parts are read here and nowhere else. */
export const bindPictures = async ({ app, services, limiter }: Binding, handlers: PictureHandlers): Promise<void> => {
  const admitted = async (endpoint: typeof uploadPhoto | typeof readPicture, request: FastifyRequest, now: Date) => {
    const caller = await admit(endpoint, request, services, now)
    if (!caller) throw new Error(`${endpoint.id} lets nobody in without a session`)
    await limiter.countCitizen(request, caller.citizenId)
    return caller.citizenId
  }

  /** A repeat finds its first answer, even when the photo has been shown since: it is not looked at once more. */
  const keeperOf = async (upload: Omit<UploadCall, 'services'>) => {
    const isRepeat = (await findKeptAnswer(services.database, upload.citizenId, upload.idempotencyKey)) !== null
    if (isRepeat) return forgotten
    const outcome = await handlers.uploadPhoto({ ...upload, services })
    return outcome.ok ? outcome.keep : refusing(new Refused(outcome.refusal, false, outcome.afterwards))
  }

  const upload = async (request: FastifyRequest, reply: FastifyReply) => {
    const now = services.clock()
    const citizenId = await admitted(uploadPhoto, request, now)
    const idempotencyKey = readIdempotencyKey(uploadPhoto, request)
    const picture = await pictureIn(request)
    const bytes = createHash('sha256').update(picture).digest('hex')
    const write = {
      citizenId,
      endpoint: uploadPhoto,
      key: idempotencyKey,
      now,
      request: `${uploadPhoto.path}\n${bytes}`,
    }
    const kept = await writeOnce(
      services.database,
      write,
      await keeperOf({ picture, citizenId, now, idempotencyKey, origin: readOrigin(request) }),
    )
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(uploadPhoto.output.parse(kept)))
  }

  const read = async (request: FastifyRequest, reply: FastifyReply) => {
    const citizenId = await admitted(readPicture, request, services.clock())
    const { params } = readInput(readPicture, request)
    const outcome = await handlers.readPicture({ photoId: params.photoId, citizenId, services })
    if (!outcome.ok) throw new Refused(outcome.refusal)
    return reply.header('cache-control', 'private, no-store').type('image/jpeg').send(Buffer.from(outcome.jpeg))
  }

  await app.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      limits: { files: 1, fileSize: PICTURE_BYTES_MAX, fields: 8, fieldSize: 1024, parts: 9, headerPairs: 20 },
    })
    scope.post(uploadPhoto.path, {
      bodyLimit: PICTURE_BYTES_MAX + FORM_BYTES_MAX,
      onRequest: (request) => limiter.countAddress(uploadPhoto.id, request),
      handler: upload,
    })
  })
  app.get(readPicture.path, {
    onRequest: (request) => limiter.countAddress(readPicture.id, request),
    handler: read,
  })
}

/** In the place of a use case: what it refused is thrown where a refusal of any other write is. */
const refusing = (refusal: Refused) => (): Promise<never> => Promise.reject(refusal)

const forgotten = refusing(refused('server-busy', { retryAfterSeconds: 1 }))

const pictureIn = async (request: FastifyRequest): Promise<Uint8Array> => {
  if (!request.isMultipart()) throw refused('media-type-unsupported', {})
  const { name, bytes, isCut } = await firstFileIn(request)
  if (name !== PICTURE_PART) throw refused('request-invalid', formIssue('one file of this name'))
  if (isCut) throw refused('body-too-large', { maxBytes: PICTURE_BYTES_MAX })
  return bytes
}

// Whatever the reader of forms throws is about the form: a missing boundary, an end that never comes, too many parts.
const firstFileIn = async (request: FastifyRequest) => {
  try {
    const part = await request.file()
    if (!part) return { name: null, bytes: Buffer.alloc(0), isCut: false }
    const bytes = await part.toBuffer()
    return { name: part.fieldname, bytes, isCut: part.file.truncated }
  } catch {
    throw refused('request-invalid', formIssue('a form that can be read'))
  }
}

const formIssue = (message: string) => ({ issues: [{ path: `body.${PICTURE_PART}`, message }] })
