import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** JSON, or text or bytes as they stand; `never` lets the caller wait until it gives up. */
export type FakeAnswer =
  | { readonly status?: number; readonly json: unknown }
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | 'never'

export interface FakeHttp {
  /** Without a slash at the end. */
  readonly url: string
  readonly asked: Asked[]
  /** In the place of the usual answer of a path, until `answerAsUsual`. */
  answerWith(path: string, answer: FakeAnswer): void
  answerAsUsual(): void
  close(): Promise<void>
}

/** A server on loopback that answers as another system's documents say. */
export const openFakeHttp = async (usual: (asked: Asked) => FakeAnswer): Promise<FakeHttp> => {
  const asked: Asked[] = []
  const instead = new Map<string, FakeAnswer>()
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const question = { method: request.method ?? '', path: pathname, query: searchParams, body }
      asked.push(question)
      reply(response, instead.get(pathname) ?? usual(question))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith: (path, answer) => void instead.set(path, answer),
    answerAsUsual: () => instead.clear(),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const reply = (response: http.ServerResponse, answer: FakeAnswer): void => {
  if (answer === 'never') return
  if ('bytes' in answer) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(answer.bytes)
  const [status, text] = 'text' in answer ? [200, answer.text] : [answer.status ?? 200, JSON.stringify(answer.json)]
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(text)
}
