import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { addressBinding, keepAddress } from '../store/message-addresses'
import { askSubject } from './host-identity'

/** Outside of any transaction: a host may take seconds. */
export const keepMessageAddress: Handler<Endpoints['keepMessageAddress']> = async (call) => {
  const { input, citizenId, now, db, services } = call
  const { host, code } = input.body
  const asked = await askSubject(services, host, code)
  if (!asked.ok) return asked
  const sealed = services.sealedTexts.seal(asked.subject, addressBinding(host, citizenId))
  await keepAddress(db, { citizenId, host, sealed }, now)
  return answer({})
}
