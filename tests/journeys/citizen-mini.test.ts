import { chinese, citizenJourney, english } from './citizen-journey'
import { openMini } from './mini-driver'

const viewport = { width: 375, height: 812 }

describe.each([
  ['中文 in WeChat', chinese, 'weapp', { language: 'zh_CN' }],
  ['English in WeChat on an old iPhone', english, 'weapp', { language: 'en', slowPromise: true }],
  ['中文 in Alipay on an old iPhone', chinese, 'alipay', { language: 'zh_CN', slowPromise: true }],
] as const)('%s', (_name, tongue, target, phone) => {
  citizenJourney(tongue, (url) => openMini(target, { url, viewport, ...phone }))
})
