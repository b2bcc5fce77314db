import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a client asked of the server, and what it was answered. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
}

export interface RecordingProxy {
  readonly url: string
  readonly exchanges: readonly Exchange[]
  stop(): Promise<void>
}

/** Passes everything on to `target`, and writes down what went by. */
export const startRecordingProxy = async (target: string): Promise<RecordingProxy> => {
  const exchanges: Exchange[] = []
  const proxy = http.createServer((request, response) => {
    const { method = 'GET', url: path = '/', headers } = request
    const onward = http.request(new URL(path, target), { method, headers }, (answer) => {
      const { statusCode: status = 0 } = answer
      exchanges.push({ method, path, status })
      response.writeHead(status, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    stop: () => {
      proxy.closeAllConnections()
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}
