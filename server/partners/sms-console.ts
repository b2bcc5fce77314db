import type { SmsSender } from '../services'

/** With no provider, the code appears in the server's own output and nowhere else. */
export const consoleSms = (printLine: (line: string) => void): SmsSender => ({
  send: async (phone, code) => printLine(`Login code for ${phone}: ${code}`),
})
