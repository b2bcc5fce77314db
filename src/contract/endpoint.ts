import type * as z from 'zod/mini'
import type { RefusalCode } from './refusals'

type Schema = z.ZodMiniType

/** Carries the random id of this install of the app. The server keeps a hash of it for a few days, against abuse. */
export const INSTALL_HEADER = 'x-install-id'

/** What an Idempotency-Key looks like. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,64}$/

/** Who may call: anybody, anybody but with a personal part for a logged-in citizen, only a citizen, or one of the staff. */
export type Access = 'public' | 'optional' | 'citizen' | 'staff'

/** Whether nobody may call without a session. */
export const needsSession = ({ access }: Pick<Endpoint, 'access'>): boolean =>
  access === 'citizen' || access === 'staff'

/**
 * One call over the wire. Path parameters are written `:name` and described by `params`.
 * A `write` carries an Idempotency-Key header: the same key with the same body gives the same answer.
 */
export interface Endpoint {
  readonly id: string
  readonly tag: string
  readonly summary: string
  /** Mini-programs have no PATCH. */
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/v1/${string}`
  readonly access: Access
  readonly write?: true
  /** May be done while the account is frozen, as every read may. */
  readonly whileFrozen?: true
  /** Carries INSTALL_HEADER. */
  readonly tellsInstall?: true
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  readonly output: Schema
  /** Codes this call may answer with, besides those of every call (`EVERY_CALL` in refusals.ts). */
  readonly refusals: readonly RefusalCode[]
}

type PartOf<E extends Endpoint, Part extends 'params' | 'query' | 'body'> = E[Part] extends Schema
  ? { readonly [K in Part]: z.output<E[Part]> }
  : object

/** What the caller gives: `{ params, query, body }`, each only where the endpoint has it. */
export type InputOf<E extends Endpoint> = PartOf<E, 'params'> & PartOf<E, 'query'> & PartOf<E, 'body'>
export type OutputOf<E extends Endpoint> = z.output<E['output']>
/** The expected refusals of this call, as a union of codes. */
export type RefusalOf<E extends Endpoint> = E['refusals'][number]

export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint
