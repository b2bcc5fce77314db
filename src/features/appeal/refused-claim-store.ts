import { create } from 'zustand'
import type { Failure } from '@/api/failure'
import { useSession } from '@/api/session'
import type { ActionClaim } from '@/contract/actions'

/** A claim that the server did not book, and why. */
export interface RefusedClaim {
  /** Whose it is: nobody else appeals for it. */
  readonly owner: string | null
  readonly claim: ActionClaim
  readonly failure: Failure
}

export type AppealChosen = (claim: ActionClaim, failure: Failure) => void

/** Takes the claim along and opens the page on which it is appealed for. */
export const appealThen =
  (open: () => void): AppealChosen =>
  (claim, failure) => {
    useRefusedClaim.getState().appealChosen(claim, failure)
    open()
  }

interface RefusedClaimState {
  readonly chosen: RefusedClaim | null
  readonly appealChosen: AppealChosen
  sent(): void
}

/**
 * What the person chose to appeal for. It goes from page to page in memory: a claim may carry a track or a ticket, which
 * belong in no address.
 */
export const useRefusedClaim = create<RefusedClaimState>()((set) => ({
  chosen: null,
  appealChosen: (claim, failure) => set({ chosen: { owner: useSession.getState().passbookNumber, claim, failure } }),
  sent: () => set({ chosen: null }),
}))
