import { AwsClient } from 'aws4fetch'
import type { PhotoStore } from '../services'
import { checkedObjectName } from './photo-object-name'

export interface S3Settings {
  readonly endpoint: string
  readonly bucket: string
  readonly key: string
  readonly secret: string
  readonly region: string
  readonly timeoutMs?: number
}

/** Pictures in a private bucket of any storage that speaks S3, by path-style addresses and signature version 4. */
export const s3Photos = ({ endpoint, bucket, key, secret, region, timeoutMs = 10_000 }: S3Settings): PhotoStore => {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 })
  const send = (name: string, init: RequestInit) =>
    client.fetch(`${endpoint.replace(/\/+$/, '')}/${bucket}/${checkedObjectName(name)}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
  return {
    put: async (name, jpeg) => {
      const response = await send(name, {
        method: 'PUT',
        body: new Uint8Array(jpeg),
        headers: { 'content-type': 'image/jpeg', 'x-amz-content-sha256': await sha256Of(jpeg) },
      })
      await done(response, 'PUT')
    },
    get: async (name) => {
      const response = await send(name, { method: 'GET' })
      if (response.status === 404) {
        await response.body?.cancel()
        return null
      }
      if (!response.ok) await done(response, 'GET')
      return new Uint8Array(await response.arrayBuffer())
    },
    delete: async (name) => {
      const response = await send(name, { method: 'DELETE' })
      await done(response, 'DELETE', [404])
    },
  }
}

const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')

/** What the storage says of an error may hold the key's name: only the status is told. */
const done = async (response: Response, method: string, also: readonly number[] = []): Promise<void> => {
  await response.body?.cancel()
  if (!response.ok && !also.includes(response.status)) {
    throw new Error(`the picture storage answered ${response.status} to ${method}`)
  }
}
