import { create } from 'zustand'
import type { ConsentSource } from '@/domain/consents/consent'
import { sendWaitingConsents } from './consents'

export interface ConsentRequest {
  readonly source: ConsentSource
  /** The host holds something back until the person answers, whatever they answered before. */
  readonly isByHost: boolean
  readonly answer: (isGiven: boolean) => void
}

interface ConsentRequests {
  /** What a person is being asked right now. One thing at a time: the sheet is one. */
  readonly asked: ConsentRequest | null
  asks(request: ConsentRequest): void
  answered(isGiven: boolean): void
}

export const useConsentRequests = create<ConsentRequests>()((set, get) => ({
  asked: null,
  asks: (asked) => {
    get().answered(false)
    set({ asked })
  },
  answered: (isGiven) => {
    const { asked } = get()
    set({ asked: null })
    asked?.answer(isGiven)
  },
}))

/**
 * Asks for a consent at the moment of need, unless it was given. True when what needs it may go on; the server then
 * knows of it, or could not be reached. A page in sight draws the sheet.
 */
export const askConsent = async (source: ConsentSource): Promise<boolean> => {
  const isGiven = await new Promise<boolean>((answer) =>
    useConsentRequests.getState().asks({ source, isByHost: false, answer }),
  )
  if (isGiven) await sendWaitingConsents()
  return isGiven
}
