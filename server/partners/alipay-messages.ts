import * as z from 'zod/mini'
import type { Delivery, Letter } from '../services'
import type { AlipaySettings } from './alipay'
import { askGateway, openGateway } from './alipay-gateway'
import { fillTemplate, LETTER_PAGE, type LetterTemplates, type LetterWords } from './letter'

const METHOD = 'alipay.open.app.mini.templatemessage.send'

// https://opendocs.alipay.com/common/02km9f: the gateway's own codes for what it did not pass on.
const NOT_NOW = ['20000', '40005']

/** A user_id has sixteen digits and begins so; whatever else is an open_id. */
const USER_ID = /^2088\d{12}$/

const answered = z.object({
  code: z.union([z.string(), z.number()]),
  sub_code: z.optional(z.string()),
  subCode: z.optional(z.string()),
})

/** Messages of a template, one for each yes: https://opendocs.alipay.com/mini/api/templatemessage */
export const alipayLetters = (settings: AlipaySettings, templates: LetterTemplates, words: LetterWords) => {
  const sdk = openGateway(settings)
  return async (letter: Letter): Promise<Delivery> => {
    const template = templates[letter.topic]
    const answer = await askGateway(sdk, METHOD, {
      bizContent: {
        ...(USER_ID.test(letter.address) ? { to_user_id: letter.address } : { to_open_id: letter.address }),
        user_template_id: template.id,
        page: LETTER_PAGE,
        data: JSON.stringify(fillTemplate(letter, template, words)),
      },
    })
    // What was asked and not answered may have been delivered: it is not asked again.
    if (!answer.heard) return { outcome: 'lost', detail: answer.detail }
    const parsed = answered.safeParse(answer.value)
    if (!parsed.success) return { outcome: 'lost', detail: `${METHOD}: an answer that the documents do not know` }
    const { code, sub_code: written, subCode: turned } = parsed.data
    if (`${code}` === '10000') return { outcome: 'taken' }
    const detailed = written ?? turned ?? ''
    return { outcome: outcomeOf(`${code}`, detailed), detail: `${METHOD}: ${code} ${detailed}`.trim() }
  }
}

/** No document lists the codes of this method that mean a no of the person: each of them costs the one yes, and no more. */
const outcomeOf = (code: string, detailed: string): 'later' | 'lost' =>
  NOT_NOW.includes(code) || detailed === 'isv.app-call-limited' ? 'later' : 'lost'
