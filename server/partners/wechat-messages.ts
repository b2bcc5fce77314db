import * as z from 'zod/mini'
import type { Delivery, Letter } from '../services'
import { fillTemplate, LETTER_PAGE, type LetterTemplates, type LetterWords } from './letter'
import { callWechat } from './wechat-call'
import { wechatToken } from './wechat-token'
import type { WechatSettings } from './wechat-wire'

const SEND = '/cgi-bin/message/subscribe/send'

/** The documented numbers that are not lost for good; a further one is. */
const OUTCOMES: Readonly<Record<number, Exclude<Delivery['outcome'], 'taken'>>> = {
  [-1]: 'later', // system error
  40001: 'later', // invalid credential, also with a new token
  40014: 'later', // invalid access_token
  42001: 'later', // access_token expired
  43108: 'later', // concurrent messages to one person
  45009: 'later', // reach max api daily quota limit
  45011: 'later', // reach api minute quota limit
  40003: 'unreachable', // invalid openid
  43101: 'unwanted', // user refuses to accept the message
}

const answered = z.object({ errcode: z.int() })

/**
 * Subscribe messages, one for each yes:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export const wechatLetters = (settings: WechatSettings, templates: LetterTemplates, words: LetterWords) => {
  const token = wechatToken(settings)
  return async (letter: Letter): Promise<Delivery> => {
    const template = templates[letter.topic]
    const answer = await callWechat(settings, token, SEND, {
      touser: letter.address,
      template_id: template.id,
      page: LETTER_PAGE,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: fillTemplate(letter, template, words),
    })
    if (!answer.heard) {
      // What was asked and not answered may have been delivered: it is not asked again.
      return { outcome: answer.at === 'unsent' ? 'later' : 'lost', detail: `wechat: ${answer.failure.detail}` }
    }
    const code = answered.safeParse(answer.value).data?.errcode
    if (code === 0) return { outcome: 'taken' }
    if (code === undefined) return { outcome: 'lost', detail: 'wechat: an answer that the documents do not know' }
    return { outcome: OUTCOMES[code] ?? 'lost', detail: `wechat subscribe/send: errcode ${code}` }
  }
}
