import { chinese, citizenJourney, english } from './citizen-journey'
import { openMini } from './mini-driver'

const viewport = { width: 375, height: 812 }

describe.each([
  ['中文 in WeChat', chinese, 'zh_CN', 'weapp'],
  ['English in WeChat', english, 'en', 'weapp'],
  ['中文 in Alipay', chinese, 'zh_CN', 'alipay'],
] as const)('%s', (_name, tongue, language, target) => {
  citizenJourney(tongue, (url) => openMini(target, { url, viewport, language }))
})
