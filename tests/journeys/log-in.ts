import type { Dictionary } from '@/i18n/zh-cn'
import type { ServerProcess } from '../support/server-process'
import type { Driver } from './driver'

/** Logs in on the page that asks for it, with the code from the server's own output. */
export const logIn = async (
  app: Driver,
  server: ServerProcess,
  { session }: Dictionary,
  phone: string,
): Promise<void> => {
  // Inside a host there is a shorter way, which has a journey of its own.
  if (app.startsOffline) await app.tap(session.byCode)
  const before = server.output().length
  await app.type(session.phone, phone)
  await app.tap(session.sendCode)
  const [, code = ''] = await server.waitForOutput(new RegExp(`${phone}: (\\d{6})`), before)
  await app.type(session.code, code)
  await app.tap(session.logIn)
}
