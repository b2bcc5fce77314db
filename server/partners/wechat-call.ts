import type { HostAnswer } from '../services'
import { tokenIsOver } from './wechat-errors'
import type { wechatToken } from './wechat-token'
import { askWechat, jsonIn, type WechatSettings } from './wechat-wire'

/** `unsent`: there was no token to ask with. `unheard`: it was asked, and nobody knows what came of it. */
export type CallAnswer =
  | { readonly heard: true; readonly value: unknown }
  | {
      readonly heard: false
      readonly at: 'unsent' | 'unheard'
      readonly failure: Extract<HostAnswer<never>, { ok: false }>
    }

/** A call with the server's token. Somebody else may have replaced the one that we kept: then one new one is tried. */
export const callWechat = async (
  settings: WechatSettings,
  token: ReturnType<typeof wechatToken>,
  path: string,
  body: object,
  read: (bytes: Uint8Array) => unknown = jsonIn,
): Promise<CallAnswer> => {
  const ask = async (): Promise<CallAnswer> => {
    const held = await token.get()
    if (!held.ok) return { heard: false, at: 'unsent', failure: held }
    const answer = await askWechat(settings, path, { query: { access_token: held.value }, body }, read)
    return answer.ok ? { heard: true, value: answer.value } : { heard: false, at: 'unheard', failure: answer }
  }
  const first = await ask()
  if (!first.heard || !tokenIsOver(first.value)) return first
  token.forget()
  return ask()
}
