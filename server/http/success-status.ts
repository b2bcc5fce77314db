import type { EndpointId } from '@/contract/endpoints'

const creating: ReadonlySet<EndpointId> = new Set([
  'logIn',
  'logAction',
  'logSteps',
  'openAppeal',
  'creditAction',
  'holdReward',
  'issueVoucher',
])

/** 201 where the call makes something new that can be read later, else 200. */
export const successStatus = (id: EndpointId): 200 | 201 => (creating.has(id) ? 201 : 200)
