import type { Endpoint, InputOf, OutputOf, RefusalOf } from '@/contract/endpoint'
import type { EndpointId, Endpoints } from '@/contract/endpoints'
import type { PICTURE_ENDPOINTS } from '@/contract/photos'
import type { FactsOf, Refusal, RefusalCode } from '@/contract/refusals'
import type { Services } from '../services'
import type { Queryable } from '../store/database'

/** Where a request comes from. It is hashed before anything is stored. */
export interface Origin {
  /** The random id of an install of the app; null when the client sends none. */
  readonly installId: string | null
  readonly address: string
}

/** What a use case answers: the output of its endpoint, or one of the refusals that the endpoint declares. */
export type Answer<E extends Endpoint> =
  | { readonly ok: true; readonly value: OutputOf<E> }
  | {
      readonly ok: false
      readonly refusal: Refusal<RefusalOf<E>>
      /** What the call wrote stays, as the count of a wrong code does. Otherwise a refusal leaves nothing behind. */
      readonly keepsWrites?: true
      /** What is written because of the refusal: in a transaction of its own, after that of the call, under the same lock. */
      readonly afterwards?: (tx: Queryable) => Promise<void>
    }

type CitizenOf<E extends Endpoint> = E['access'] extends 'citizen' | 'staff'
  ? string
  : E['access'] extends 'optional'
    ? string | null
    : null

export interface Call<E extends Endpoint> {
  readonly input: InputOf<E>
  /** Who calls; for a call of staff the staff member, who is a citizen too. */
  readonly citizenId: CitizenOf<E>
  /** SHA-256 of the token of this session, for the calls that end it. */
  readonly tokenHash: E['access'] extends 'citizen' | 'staff' ? Uint8Array : null
  readonly now: Date
  readonly origin: Origin
  /** In a citizen's write: a transaction that already holds the caller's lock; a refusal rolls it back. */
  readonly db: Queryable
  /** The Idempotency-Key of a write, else ''. A citizen's write is answered from memory by `bind`, not here. */
  readonly idempotencyKey: string
  readonly services: Services
}

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>

/** One handler for every endpoint of the contract: a missing one does not compile. */
export type Handlers = { readonly [K in EndpointId]: Handler<Endpoints[K]> }

export const answer = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <C extends RefusalCode>(code: C, facts: FactsOf<C>) =>
  ({ ok: false, refusal: { code, facts } }) as const

type PictureRefusal<Id extends keyof typeof PICTURE_ENDPOINTS> = {
  readonly ok: false
  readonly refusal: Refusal<RefusalOf<(typeof PICTURE_ENDPOINTS)[Id]>>
  readonly afterwards?: (tx: Queryable) => Promise<void>
}

export interface UploadCall {
  readonly picture: Uint8Array
  readonly citizenId: string
  readonly now: Date
  readonly idempotencyKey: string
  readonly origin: Origin
  readonly services: Services
}

export interface PictureCall {
  readonly photoId: string
  readonly citizenId: string
  readonly services: Services
}

/** The two calls whose body is no JSON: one takes a picture, the other answers one. */
export interface PictureHandlers {
  /** Outside of a transaction; `keep` runs in one, once for its idempotency key. */
  readonly uploadPhoto: (
    call: UploadCall,
  ) => Promise<
    | { readonly ok: true; readonly keep: (tx: Queryable) => Promise<OutputOf<typeof PICTURE_ENDPOINTS.uploadPhoto>> }
    | PictureRefusal<'uploadPhoto'>
  >
  readonly readPicture: (
    call: PictureCall,
  ) => Promise<{ readonly ok: true; readonly jpeg: Uint8Array } | PictureRefusal<'readPicture'>>
}
