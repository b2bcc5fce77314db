import { create } from 'zustand'
import { now } from '@/platform/clock'
import { storage } from '@/platform/storage'
import { useSession } from '../session'
import { refreshBooks } from './books'
import { askWhetherBooked, type Booked, deliver, type Delivery, type Receipt, type SendFailure } from './deliver'
import { type Entry, type ShownLine, type WaitingCall } from './entry'
import { type Keeper, keeperIn } from './keeper'

/** The server remembers keys for 30 days; one day is left for clocks that differ. */
const KEY_LIVES_MS = 29 * 24 * 60 * 60 * 1000

export interface Submission {
  readonly key: string
  readonly call: WaitingCall
  readonly shown: ShownLine
  /** It was sent before under this key, and may have been booked. */
  readonly wasSent: boolean
}

/** What a form hears about what it submitted. */
export type Outcome =
  | { readonly kind: 'confirmed'; readonly receipt: Receipt }
  /** It is kept on the phone and will be sent. */
  | { readonly kind: 'waiting' }
  /** Nothing is kept: the form has it back, with the reason. */
  | { readonly kind: 'returned'; readonly failure: SendFailure }
  /** No answer came, and the phone had no room to keep it. */
  | { readonly kind: 'no-room'; readonly failure: SendFailure }

export interface Submitted {
  /** Whether the phone had room for it: then it is safe even if the app is closed now. */
  readonly isKept: boolean
  readonly outcome: Promise<Outcome>
}

export type TakenBack = 'taken-back' | 'was-booked' | 'unknown'

interface Outbox {
  /** Of the citizen who is logged in, or was until the session ended; without those that a form still attends to. */
  readonly entries: readonly Entry[]
  readonly unreadable: readonly string[]
  /** Key of the entry that is on its way right now. */
  readonly sending: string | null
  /** Why the last try to send went no further; null when nothing was in the way. */
  readonly barredBy: SendFailure | null
  readonly isOnline: boolean
  /** Of what was booked since the app started, by key. */
  readonly receipts: Readonly<Record<string, Receipt>>
  /** Keeps it, then tries to send it after everything that waits already. */
  submitted(submission: Submission): Submitted
  /** The form that submitted this is gone: what comes of it is told as a line. */
  formLeft(key: string): void
  /** Sends what waits, in order. `insists` also when the phone believes that there is no network. */
  sendAll(insists?: boolean): Promise<void>
  /** Takes an entry back; one that may have reached the server only after asking whether it was booked. */
  takenBack(key: string): Promise<TakenBack>
  /** The person has read what became of it. */
  dismissed(key: string): void
  networkChanged(isOnline: boolean): void
  /** Another citizen, another window, or another run of the app may have changed what is kept. */
  reread(): void
}

interface Citizen {
  readonly passbookNumber: string | null
  readonly token: string | null
  readonly hasExpired: boolean
}

export interface OutboxParts {
  readonly keeper: Keeper
  readonly deliver: (call: WaitingCall, key: string) => Promise<Delivery>
  readonly askWhetherBooked: (call: WaitingCall, key: string) => Promise<Booked>
  readonly citizen: () => Citizen
  readonly now: () => number
  /** Something was booked. */
  readonly booked: () => void
}

const PHONE: OutboxParts = {
  keeper: keeperIn(storage),
  deliver,
  askWhetherBooked,
  citizen: () => useSession.getState(),
  now,
  booked: refreshBooks,
}

/** Whether the server may have forgotten its key: sent again, it could be booked twice. */
export const hasOutlivedKey = ({ state }: Entry, nowMs: number): boolean =>
  state.kind === 'sent' && nowMs - state.firstSentAt > KEY_LIVES_MS

/** The outbox over what a phone offers; the app has one, tests make their own. */
export const createOutbox = (parts: OutboxParts) =>
  create<Outbox>()((set, get) => {
    const { keeper } = parts
    const forms = new Map<string, (outcome: Outcome) => void>()
    let tail: Promise<unknown> = Promise.resolve()
    let queued: Promise<void> | null = null

    // One thing at a time: nothing is taken back while it is being sent.
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const done = tail.then(work)
      tail = done.catch(() => undefined)
      return done
    }

    const listed = () => {
      const owner = parts.citizen().passbookNumber
      return owner === null ? { entries: [], unreadable: [] } : keeper.list(owner)
    }

    const reread = () => {
      const { entries, unreadable } = listed()
      set({ entries: entries.filter(({ key }) => !forms.has(key)), unreadable })
    }

    const tellForm = (key: string, outcome: Outcome): boolean => {
      const form = forms.get(key)
      forms.delete(key)
      form?.(outcome)
      return form !== undefined
    }

    const whyBarred = (insists: boolean): SendFailure | null => {
      const { token, hasExpired } = parts.citizen()
      if (token === null) return { code: hasExpired ? 'session-expired' : 'session-missing', facts: {} }
      return get().isOnline || insists ? null : { code: 'offline', facts: {} }
    }

    const sendOne = async (entry: Entry): Promise<Delivery> => {
      const { state } = entry
      const firstSentAt = state.kind === 'unsent' ? parts.now() : state.firstSentAt
      // Said before it is sent: should the app be closed meanwhile, it may have been booked.
      const sent: Entry = { ...entry, state: { kind: 'sent', firstSentAt } }
      if (state.kind === 'unsent') keeper.write(sent)
      set({ sending: entry.key })
      const delivery = await parts.deliver(entry.call, entry.key)
      set({ sending: null })
      settle(sent, firstSentAt, delivery)
      return delivery
    }

    const settle = (entry: Entry, firstSentAt: number, delivery: Delivery): void => {
      const { key, owner } = entry
      if (delivery.kind === 'confirmed') {
        keeper.remove(owner, key)
        const { receipt } = delivery
        if (!receipt) return void tellForm(key, returned({ code: 'idempotency-key-reused', facts: {} }))
        set(({ receipts }) => ({ receipts: { ...receipts, [key]: receipt } }))
        return void tellForm(key, { kind: 'confirmed', receipt })
      }
      if (delivery.kind === 'refused') {
        const { refusal } = delivery
        if (tellForm(key, returned(refusal))) return keeper.remove(owner, key)
        return void keeper.write({ ...entry, state: { kind: 'refused', firstSentAt, refusal } })
      }
      const { failure } = delivery
      const isForForm = delivery.kind === 'failed' || failure.code === 'account-frozen'
      if (isForForm && tellForm(key, returned(failure))) keeper.remove(owner, key)
    }

    const pass = async (insists: boolean): Promise<void> => {
      queued = null
      const failed = new Set<string>()
      let barredBy: SendFailure | null = null
      let hasBooked = false
      while (barredBy === null) {
        reread()
        const entry = listed().entries.find((one) => isToSend(one, parts.now()) && !failed.has(one.key))
        if (!entry) break
        barredBy = whyBarred(insists)
        if (barredBy) break
        const delivery = await sendOne(entry)
        if (delivery.kind === 'barred') barredBy = delivery.failure
        if (delivery.kind === 'failed') failed.add(entry.key)
        if (delivery.kind === 'confirmed') hasBooked = true
      }
      if (barredBy) [...forms.keys()].forEach((key) => tellForm(key, { kind: 'waiting' }))
      reread()
      set({ barredBy })
      if (hasBooked) parts.booked()
    }

    const sendAll = (insists = false): Promise<void> => (queued ??= inTurn(() => pass(insists)))

    return {
      ...listed(),
      sending: null,
      barredBy: null,
      isOnline: true,
      receipts: {},

      submitted: ({ key, call, shown, wasSent }) => {
        const madeAt = parts.now()
        const { passbookNumber: owner } = parts.citizen()
        if (owner === null)
          return { isKept: false, outcome: Promise.resolve(returned({ code: 'session-missing', facts: {} })) }
        const order = Math.max(0, ...listed().entries.map((entry) => entry.order)) + 1
        const state = wasSent ? ({ kind: 'sent', firstSentAt: madeAt } as const) : ({ kind: 'unsent' } as const)
        if (!keeper.write({ key, owner, order, madeAt, call, shown, state })) {
          keeper.remove(owner, key)
          return { isKept: false, outcome: parts.deliver(call, key).then(withoutKeeping) }
        }
        const outcome = new Promise<Outcome>((resolve) => forms.set(key, resolve))
        reread()
        void sendAll().then(() => tellForm(key, { kind: 'waiting' }) && reread())
        return { isKept: true, outcome }
      },

      formLeft: (key) => {
        tellForm(key, { kind: 'waiting' })
        reread()
      },

      sendAll,

      takenBack: (key) =>
        inTurn(async () => {
          const entry = listed().entries.find((one) => one.key === key)
          if (entry?.state.kind === 'sent') {
            const booked = await parts.askWhetherBooked(entry.call, key)
            if (booked === 'unknown') return 'unknown'
            if (booked === 'yes') {
              await sendOne(entry)
              reread()
              parts.booked()
              return 'was-booked'
            }
          }
          // While it was waiting for its turn to be taken back, it was sent.
          if (!entry) return get().receipts[key] ? 'was-booked' : 'taken-back'
          keeper.remove(entry.owner, key)
          reread()
          return 'taken-back'
        }),

      dismissed: (key) => {
        const owner = parts.citizen().passbookNumber
        if (owner !== null) keeper.remove(owner, key)
        reread()
      },

      networkChanged: (isOnline) => set({ isOnline }),
      reread,
    }
  })

const returned = (failure: SendFailure): Outcome => ({ kind: 'returned', failure })

const isToSend = (entry: Entry, nowMs: number): boolean =>
  entry.state.kind !== 'refused' && !hasOutlivedKey(entry, nowMs)

const withoutKeeping = (delivery: Delivery): Outcome => {
  switch (delivery.kind) {
    case 'confirmed':
      return delivery.receipt
        ? { kind: 'confirmed', receipt: delivery.receipt }
        : returned({ code: 'idempotency-key-reused', facts: {} })
    case 'refused':
      return returned(delivery.refusal)
    case 'failed':
      return returned(delivery.failure)
    case 'barred':
      return { kind: 'no-room', failure: delivery.failure }
  }
}

/** What was done on this phone and has not been answered yet. */
export const useOutbox = createOutbox(PHONE)
