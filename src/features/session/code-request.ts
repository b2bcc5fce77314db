import { create } from 'zustand'

interface CodeRequest {
  /** Where the last code went; null before the first. */
  readonly phone: string | null
  /** Milliseconds since 1970: from then on the server sends another. */
  readonly resendAtMs: number
  codeSent(sent: { phone: string; resendAtMs: number }): void
  codeUsed(): void
}

/** The code that is on its way. It outlives the page: somebody goes to read the text message and comes back. */
export const useCodeRequest = create<CodeRequest>()((set) => ({
  phone: null,
  resendAtMs: 0,
  codeSent: (sent) => set(sent),
  codeUsed: () => set({ phone: null, resendAtMs: 0 }),
}))
