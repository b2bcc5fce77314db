import { type Endpoint, INSTALL_HEADER, type InputOf, needsSession, type OutputOf } from '@/contract/endpoint'
import { refusalBody } from '@/contract/refusals'
import { type Reply, request, TransportError } from '@/platform/request'
import { type Failure, type FailureOf, readRefusal } from './failure'
import { installId } from './install-id'
import { useSession } from './session'
import { urlOf } from './url'

export type Result<E extends Endpoint> =
  { readonly ok: true; readonly value: OutputOf<E> } | { readonly ok: false; readonly failure: FailureOf<E> }

const TIMEOUT_MS = 10_000
/** Waits before sending again after a lost connection. A timeout is not repeated: the person decides. */
const RESEND_AFTER_MS = [300, 1200]

/**
 * Calls an endpoint. Expected refusals and broken wires come back as a failure with its code; nothing is thrown.
 * A write needs an idempotency key that stays the same when the person tries the same thing again (`newKey`).
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  idempotencyKey?: string,
): Promise<Result<E>> => {
  const { token: held, hasExpired } = useSession.getState()
  const token = endpoint.access === 'public' ? null : held
  if (needsSession(endpoint) && !token)
    return failed({ code: hasExpired ? 'session-expired' : 'session-missing', facts: {} })
  try {
    const reply = await send(endpoint, input, token, idempotencyKey)
    if (reply.status < 300) return read(endpoint, reply)
    const failure = refusalIn(reply)
    // The token that was refused may have been replaced while the answer was on its way.
    if (failure.code === 'session-expired' && token) useSession.getState().expired(token)
    return failed(failure)
  } catch (error) {
    if (error instanceof TransportError) return failed({ code: error.kind, facts: {} })
    throw error
  }
}

const failed = <E extends Endpoint>(failure: Failure): Result<E> => ({ ok: false, failure: failure as FailureOf<E> })

const send = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  token: string | null,
  idempotencyKey?: string,
): Promise<Reply> => {
  const body = 'body' in input ? JSON.stringify(input.body) : endpoint.method === 'POST' ? '{}' : undefined
  const message = {
    url: urlOf(endpoint, input),
    method: endpoint.method,
    header: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(endpoint.tellsInstall ? { [INSTALL_HEADER]: installId() } : {}),
      ...(endpoint.write && idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    ...(body === undefined ? {} : { body }),
    timeoutMs: TIMEOUT_MS,
  }
  for (const waitMs of RESEND_AFTER_MS) {
    try {
      return await request(message)
    } catch (error) {
      if (!(error instanceof TransportError) || error.kind === 'timeout') throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return request(message)
}

const read = <E extends Endpoint>(endpoint: E, { body }: Reply): Result<E> => {
  const parsed = endpoint.output.safeParse(body)
  return parsed.success
    ? { ok: true, value: parsed.data as OutputOf<E> }
    : { ok: false, failure: { code: 'answer-invalid', facts: {} } }
}

/** What a refused answer says, or that it cannot be read. */
export const refusalIn = ({ body }: Reply): Failure => {
  const parsed = refusalBody.safeParse(body)
  return (parsed.success ? readRefusal(parsed.data.error) : null) ?? { code: 'answer-invalid', facts: {} }
}

/** A new idempotency key: unique for one citizen, which is all that it needs to be. */
export const newKey = (nowMs: number): string => {
  const part = () => Math.random().toString(36).slice(2, 12)
  return `${nowMs.toString(36)}-${part()}${part()}`
}
