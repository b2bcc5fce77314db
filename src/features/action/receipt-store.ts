import { create } from 'zustand'
import type { logAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'

export type Receipt = OutputOf<typeof logAction>

interface Receipts {
  /** The answer to the last booking on this phone. It says what the ledger does not repeat later: the balances then. */
  readonly latest: Receipt | null
  /** True until the receipt was printed before somebody's eyes. */
  readonly isNew: boolean
  booked(receipt: Receipt): void
  printed(): void
}

export const useReceipts = create<Receipts>()((set) => ({
  latest: null,
  isNew: false,
  booked: (receipt) => set({ latest: receipt, isNew: true }),
  printed: () => set({ isNew: false }),
}))
