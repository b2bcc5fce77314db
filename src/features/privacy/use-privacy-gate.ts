import { useEffect } from 'react'
import { useConsentRequests } from '@/api/consent-request'
import { watchPrivacyGate } from '@/platform/privacy'

/** Puts the host's question about the privacy terms to the person in our own sheet. */
export const usePrivacyGate = (): void => {
  useEffect(() => {
    watchPrivacyGate?.((gate) => {
      const answer = (isGiven: boolean) => (isGiven ? gate.agree(AGREE_BUTTON_ID) : gate.refuse())
      useConsentRequests.getState().asks({ source: 'privacy', isByHost: true, answer })
    })
  }, [])
}

/** By which the host finds the button that was tapped. */
export const AGREE_BUTTON_ID = 'privacy-agree'
