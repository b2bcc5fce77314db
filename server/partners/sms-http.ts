import { SmsFailure, type SmsSender } from '../services'

export interface HttpSmsSettings {
  readonly endpoint: string
  readonly key: string
  readonly timeoutMs?: number
}

/** Posts `{ phone, code }` as JSON to a provider, or to a small relay that speaks the provider's own protocol. */
export const httpSms = ({ endpoint, key, timeoutMs = 5_000 }: HttpSmsSettings): SmsSender => ({
  send: async (phone, code) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ phone, code }),
      redirect: 'error',
      signal,
    }).catch(() => {
      throw new SmsFailure(signal.aborted ? `no answer within ${timeoutMs} ms` : 'the provider could not be reached')
    })
    await response.body?.cancel()
    if (!response.ok) throw new SmsFailure(`the provider answered ${response.status}`)
  },
})
