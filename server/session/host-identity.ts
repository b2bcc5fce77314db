import { refuse } from '../http/handler'
import { type HostAnswer, HostFailure, type Services } from '../services'
import type { Identity } from '../store/identities'
import { normalisePhone, phoneIdentity } from './phone'

type Hosts = Pick<Services, 'wechat' | 'alipay' | 'keyedHash'>

/** What a refusal of a host means to the person; what is no fault of theirs is thrown, and told to the operator. */
export const hostRefusal = ({ trouble, detail }: Extract<HostAnswer<never>, { ok: false }>) => {
  switch (trouble) {
    case 'code-invalid':
      return refuse('host-code-invalid', {})
    case 'blocked':
      return refuse('host-blocked', {})
    case 'busy':
    case 'misconfigured':
      throw new HostFailure(trouble, detail)
  }
}

/** The host's own id of who stands behind a login code of it. */
export const askSubject = async (services: Hosts, host: 'wechat' | 'alipay', code: string) => {
  const subject = host === 'wechat' ? await openIdOf(services, code) : await services.alipay?.identify(code)
  if (!subject) return refuse('host-unavailable', {})
  if (!subject.ok) return hostRefusal(subject)
  return { ok: true, subject: subject.value } as const
}

/** Who stands behind a login code of a host. */
export const identifyAtHost = async (services: Hosts, host: 'wechat' | 'alipay', code: string) => {
  const asked = await askSubject(services, host, code)
  if (!asked.ok) return asked
  const identity: Identity = { kind: host, subjectHash: services.keyedHash(host, asked.subject), hint: '' }
  return { ok: true, identity } as const
}

const openIdOf = async ({ wechat }: Hosts, code: string): Promise<HostAnswer<string> | undefined> => {
  const session = await wechat?.openSession(code)
  return session?.ok ? { ok: true, value: session.value.openId } : session
}

/** The phone number that a host vouches for. */
export const phoneAtHost = (services: Hosts, told: HostAnswer<string> | undefined) => {
  if (!told) return refuse('host-unavailable', {})
  if (!told.ok) return hostRefusal(told)
  const phone = normalisePhone(told.value)
  if (phone === null) return refuse('phone-abroad', {})
  return { ok: true, identity: phoneIdentity(services.keyedHash, phone) } as const
}
