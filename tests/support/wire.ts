import { randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '@/contract/endpoint'
import { type EndpointId, ENDPOINTS, type Endpoints } from '@/contract/endpoints'
import { urlOf } from '@/api/url'
import type { ServerProcess } from './server-process'

interface Caller {
  readonly token?: string
  readonly key?: string
}

/** One call over a real socket; the answer must be what the contract says. */
export const callServer = async <Id extends EndpointId>(
  server: ServerProcess,
  id: Id,
  input: InputOf<Endpoints[Id]>,
  { token, key = randomUUID() }: Caller = {},
): Promise<OutputOf<Endpoints[Id]>> => {
  const endpoint = ENDPOINTS[id]
  const reply = await fetch(server.url + urlOf(endpoint, input), {
    method: endpoint.method,
    headers: {
      'idempotency-key': key,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(endpoint.method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    ...(endpoint.method === 'POST' ? { body: JSON.stringify('body' in input ? input.body : {}) } : {}),
  })
  const body: unknown = await reply.json()
  if (!reply.ok) throw new Error(`${id} answered ${reply.status}: ${JSON.stringify(body)}`)
  return endpoint.output.parse(body) as OutputOf<Endpoints[Id]>
}

/** Logs in with the code that the server printed. */
export const logInAt = async (server: ServerProcess, phone: string): Promise<string> => {
  const before = server.output().length
  await callServer(server, 'requestLoginCode', { body: { phone } })
  const [, code = ''] = await server.waitForOutput(new RegExp(`${phone}: (\\d{6})`), before)
  const { token } = await callServer(server, 'logIn', { body: { phone, code } })
  return token
}
