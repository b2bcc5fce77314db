import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { refuse } from '../http/handler'
import type { Services } from '../services'
import { openAlipaySteps } from './open-alipay-steps'
import { openWeChatSteps } from './open-wechat-steps'

type Evidence = InputOf<Endpoints['openSteps']>['body']['evidence']
type Keys = Pick<Services, 'wechatSteps' | 'alipaySteps' | 'keyedHash'>

/** How many steps the evidence shows for the day, and of whose account at the host. */
export const readEvidence = async (evidence: Evidence, day: BeijingDay, nowMs: number, keys: Keys) => {
  switch (evidence.host) {
    case 'typed':
      return { ok: true, steps: evidence.steps, subject: null } as const
    case 'wechat':
      return readWeChat(evidence, day, nowMs, keys)
    case 'alipay': {
      if (!keys.alipaySteps) return refuse('steps-not-connected', {})
      return counted(openAlipaySteps(evidence.response, keys.alipaySteps, day), null)
    }
  }
}

const readWeChat = async (
  evidence: Extract<Evidence, { host: 'wechat' }>,
  day: BeijingDay,
  nowMs: number,
  { wechatSteps, keyedHash }: Keys,
) => {
  if (!wechatSteps) return refuse('steps-not-connected', {})
  const session = await wechatSteps.sessionOf(evidence.code)
  if (!session) return refuse('steps-unreadable', {})
  const { sessionKey, openId } = session
  const steps = openWeChatSteps(evidence, { sessionKey, appId: wechatSteps.appId, day, nowMs })
  return counted(steps, Buffer.from(keyedHash('steps-subject', openId)).toString('hex'))
}

const counted = (steps: number | null, subject: string | null) => {
  if (steps === null) return refuse('steps-unreadable', {})
  if (steps === 0) return refuse('steps-none', {})
  return { ok: true, steps, subject } as const
}
