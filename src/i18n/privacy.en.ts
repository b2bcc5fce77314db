import type { privacy as zhCn } from './privacy.zh-cn'

export const privacy: typeof zhCn = {
  title: 'Privacy and consents',
  textTitle: 'Privacy',
  versionLine: (version, date) => `Version ${version}, in force since ${date}`,
  readText: 'Read it all',
  hostTerms: 'The terms declared to WeChat',
  sheet: { kept: 'What is kept', without: 'If you do not agree', agree: 'Agree', refuse: 'Decline' },
  bar: 'No advertising and no analytics here. Place, camera and the like are asked for when they are needed. Do you agree to the privacy text?',
}
