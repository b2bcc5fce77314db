import { type Endpoint, INSTALL_HEADER, type InputOf, type OutputOf } from '@/contract/endpoint'
import { type EndpointId, type Endpoints, ENDPOINTS } from '@/contract/endpoints'
import {
  ACCESS_CALL,
  EVERY_CALL,
  isRefusalCode,
  type Refusal,
  refusalBody,
  type RefusalCode,
  REFUSALS,
  WRITE_CALL,
} from '@/contract/refusals'
import type { FastifyInstance } from 'fastify'

export interface CallOptions {
  readonly token?: string | undefined
  /** Idempotency-Key of a write; without one a fresh key is sent. */
  readonly key?: string | undefined
  /** The id of an install of the app, as the app sends it; without one none is sent. */
  readonly installId?: string
  /** Default: this machine. */
  readonly address?: string
}

export type Reply<Id extends EndpointId> =
  | { readonly ok: true; readonly status: number; readonly value: OutputOf<Endpoints[Id]> }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal }

let keysMade = 0

/** Calls an endpoint over HTTP, in process, and fails unless the answer keeps the contract. */
export const call = async <Id extends EndpointId>(
  app: FastifyInstance,
  id: Id,
  input: InputOf<Endpoints[Id]>,
  { token, key, installId, address }: CallOptions = {},
): Promise<Reply<Id>> => {
  const endpoint: Endpoint = ENDPOINTS[id]
  const { params, query, body } = input as { params?: object; query?: object; body?: object }
  const response = await app.inject({
    ...(address === undefined ? {} : { remoteAddress: address }),
    method: endpoint.method,
    url: addressOf(endpoint, params ?? {}, query ?? {}),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(installId === undefined ? {} : { [INSTALL_HEADER]: installId }),
      ...(endpoint.write ? { 'idempotency-key': key ?? `test-key-${++keysMade}` } : {}),
    },
    ...(endpoint.method === 'POST' ? { payload: body ?? {} } : {}),
  })
  const status = response.statusCode
  return status < 300
    ? { ok: true, status, value: endpoint.output.parse(response.json()) as OutputOf<Endpoints[Id]> }
    : { ok: false, status, refusal: refusalIn(endpoint, status, response.json()) }
}

const addressOf = (endpoint: Endpoint, params: object, query: object): string => {
  const path = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(String(value))),
    endpoint.path as string,
  )
  const fields = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

const refusalIn = (endpoint: Endpoint, status: number, body: unknown): Refusal => {
  const { code, facts } = refusalBody.parse(body).error
  if (!isRefusalCode(code)) throw new Error(`${endpoint.id} answered the unknown code ${code}`)
  if (!codesOf(endpoint).includes(code)) throw new Error(`${endpoint.id} does not declare that it answers ${code}`)
  if (REFUSALS[code].status !== status) throw new Error(`${code} came with status ${status}`)
  return { code, facts: REFUSALS[code].facts.parse(facts) } as Refusal
}

const codesOf = ({ refusals, access, write }: Endpoint): readonly RefusalCode[] => [
  ...refusals,
  ...EVERY_CALL,
  ...ACCESS_CALL[access],
  ...(write ? WRITE_CALL : []),
]
