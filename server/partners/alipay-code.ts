import type { AlipaySdk } from 'alipay-sdk'
import * as z from 'zod/mini'
import { APP_CODE_PAGE, type AppCodeScene } from '@/domain/app-code/scene'
import type { HostAnswer } from '../services'
import type { AlipaySettings } from './alipay'
import { refusedByAlipay } from './alipay-errors'
import { askGateway } from './alipay-gateway'
import { boundedBody, CODE_BYTES_MAX, pictureType } from './picture-bytes'

const METHOD = 'alipay.open.app.qrcode.create'

const codeAnswer = z.object({ code: z.literal('10000'), qrCodeUrl: z.string() })

type CodeSettings = Pick<AlipaySettings, 'apiBase' | 'timeoutMs'>

/** The code of the app: the gateway tells where its picture is. https://opendocs.alipay.com/apis/api_49/alipay.open.app.qrcode.create */
export const alipayCode = async (
  sdk: AlipaySdk,
  settings: CodeSettings,
  scene: AppCodeScene,
): Promise<HostAnswer<Uint8Array>> => {
  const answer = await askGateway(sdk, METHOD, {
    bizContent: { url_param: APP_CODE_PAGE, query_param: `from=${scene}`, describe: '绿折' },
  })
  if (!answer.heard) return { ok: false, trouble: answer.trouble, detail: answer.detail }
  const told = codeAnswer.safeParse(answer.value)
  return told.success ? fetchPicture(settings, told.data.qrCodeUrl) : refusedByAlipay(METHOD, answer.value)
}

const fetchPicture = async (
  { apiBase, timeoutMs = 5_000 }: CodeSettings,
  told: string,
): Promise<HostAnswer<Uint8Array>> => {
  const url = pictureUrl(told, apiBase)
  if (!url) return busy('the picture is not at an address of Alipay')
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    const bytes = response.ok ? await boundedBody(response, CODE_BYTES_MAX) : null
    if (!bytes || !pictureType(bytes)) return busy('there is no picture where Alipay said')
    return { ok: true, value: bytes }
  } catch {
    return busy('the picture could not be fetched')
  }
}

const HOMES = /(^|\.)(alipay\.com|alipay\.net|alipayobjects\.com)$/

/** Only Alipay's own addresses are asked, and not in the clear; the gateway's own address is one of them. */
const pictureUrl = (told: string, apiBase: string): URL | null => {
  if (!URL.canParse(told)) return null
  const url = new URL(told)
  if (url.origin === new URL(apiBase).origin) return url
  if (!HOMES.test(url.hostname) || !['', '80', '443'].includes(url.port)) return null
  url.port = ''
  url.protocol = 'https:'
  return url
}

const busy = (detail: string) => ({ ok: false, trouble: 'busy', detail: `${METHOD}: ${detail}` }) as const
