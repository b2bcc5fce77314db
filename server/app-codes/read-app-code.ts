import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { pictureType } from '../partners/picture-bytes'
import { HostFailure } from '../services'

export const readAppCode: Handler<Endpoints['readAppCode']> = async ({ input, services }) => {
  const host = services[input.params.host]
  if (!host) return refuse('host-unavailable', {})
  const code = await host.appCode(input.query.scene)
  // Nothing here is about a person, so whatever the host says is about us.
  if (!code.ok) throw new HostFailure(code.trouble === 'busy' ? 'busy' : 'misconfigured', code.detail)
  const base64 = Buffer.from(code.value).toString('base64')
  return answer({ picture: `data:${pictureType(code.value) ?? 'image/png'};base64,${base64}` })
}
