import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { SmsFailure } from '../services'
import { httpSms } from './sms-http'

const received: { headers: http.IncomingHttpHeaders; body: string }[] = []
let answer: (response: http.ServerResponse) => void
const provider = http.createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    received.push({ headers: request.headers, body })
    answer(response)
  })
})
let endpoint = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`
})
afterAll(async () => {
  provider.closeAllConnections()
  await new Promise((resolve) => provider.close(resolve))
})

test('posts phone and code with the key', async () => {
  answer = (response) => response.writeHead(202).end()
  await httpSms({ endpoint, key: 'secret-key' }).send('13800138000', '123456')
  expect(received.at(-1)?.headers.authorization).toBe('Bearer secret-key')
  expect(JSON.parse(received.at(-1)?.body ?? '')).toEqual({ phone: '13800138000', code: '123456' })
})

const failure = async (sending: Promise<void>): Promise<unknown> => sending.catch((error: unknown) => error)

test('a refusal, silence and an address where nobody answers are failures that name neither phone nor code', async () => {
  answer = (response) => response.writeHead(500).end('13800138000')
  const failures = [await failure(httpSms({ endpoint, key: 'k' }).send('13800138000', '123456'))]
  answer = () => undefined
  failures.push(await failure(httpSms({ endpoint, key: 'k', timeoutMs: 50 }).send('13800138000', '123456')))
  failures.push(await failure(httpSms({ endpoint: 'http://127.0.0.1:1/', key: 'k' }).send('13800138000', '123456')))
  expect(failures.map((error) => error instanceof SmsFailure && error.message)).toEqual([
    'the provider answered 500',
    'no answer within 50 ms',
    'the provider could not be reached',
  ])
})
