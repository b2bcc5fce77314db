import { create } from 'zustand'
import type { ActionClaim } from '@/contract/actions'
import { now } from '@/platform/clock'
import { storage } from '@/platform/storage'
import { useSession } from '../session'
import { refreshBooks } from './books'
import { hasOutlivedKey, isOpen } from './age'
import { uploadFiled, withPoints } from './complete'
import { deliver, type Receipt, type SendFailure } from './deliver'
import { type Entry, isAnswered } from './entry'
import { keeperIn } from './keeper'
import { type SenderParts, senderOf } from './sender'
import { type Outcome, returned, type Submission, type Submitted } from './submission'
import { withdraw, type Withdrawal } from './withdraw'

/**
 * `to-be-taken-back`: the server could not be asked yet; it is marked, and never sent as an act again. `outlived`: nobody
 * knows any more whether it was booked. `unknown`: there was no room even for the mark, so that it stays as it was.
 * `gone`: another window had it, and the server could not be asked what came of it.
 */
export type TakenBack = 'taken-back' | 'was-booked' | 'to-be-taken-back' | 'outlived' | 'unknown' | 'gone'

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
  /** Takes an entry back; one that was ever sent only after the server has confirmed, which may be later. */
  takenBack(key: string): Promise<TakenBack>
  /** The claim of an entry with its track; null while its photo has no id. */
  claimOf(entry: Entry): ActionClaim | null
  /** The person has read what became of it. */
  dismissed(key: string): void
  /** Deletes everything of whoever is here; what was ever sent is taken back as far as the server can be asked. */
  discarded(): Promise<void>
  networkChanged(isOnline: boolean): void
  /** Another citizen, another window, or another run of the app may have changed what is kept. */
  reread(): void
}

interface Citizen {
  readonly passbookNumber: string | null
  readonly token: string | null
  readonly hasExpired: boolean
}

export interface OutboxParts extends Omit<SenderParts, 'whoIsHere'> {
  readonly citizen: () => Citizen
  /** Something was booked. */
  readonly booked: () => void
}

const PHONE: OutboxParts = {
  keeper: keeperIn(storage),
  upload: uploadFiled,
  deliver,
  withdraw,
  citizen: () => useSession.getState(),
  now,
  booked: refreshBooks,
}

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

    const whoIsHere = () => parts.citizen().passbookNumber
    const sender = senderOf(
      { ...parts, whoIsHere },
      {
        form: tellForm,
        booked: (key, receipt) => set(({ receipts }) => ({ receipts: { ...receipts, [key]: receipt } })),
      },
    )

    const sendOne = async (entry: Entry) => {
      set({ sending: entry.key })
      const isTakenBack = entry.state.kind === 'taking-back'
      const delivery = await (isTakenBack ? sender.takeBack(entry) : sender.sendOne(entry))
      set({ sending: null })
      return delivery
    }

    const takeBack = async (entry: Entry | undefined, key: string): Promise<TakenBack> => {
      // While it was waiting for its turn to be taken back, it was sent here, or another window did something with it.
      if (!entry) return get().receipts[key] ? 'was-booked' : askedFor(await sender.withdrawGone(key))
      if (isAnswered(entry)) return get().receipts[key] ? 'was-booked' : 'gone'
      if (entry.state.kind === 'unsent' || hasOutlivedKey(entry, parts.now())) {
        keeper.remove(entry.owner, key)
        return entry.state.kind === 'unsent' ? 'taken-back' : 'outlived'
      }
      // Marked before anybody is asked, so that it is never sent again, whatever comes.
      const marked: Entry = { ...entry, state: { ...entry.state, kind: 'taking-back' } }
      const isMarked = keeper.write(marked)
      const { kind } = await sendOne(marked)
      if (kind === 'withdrawn') return 'taken-back'
      if (kind === 'entered') return 'was-booked'
      return isMarked ? 'to-be-taken-back' : 'unknown'
    }

    const pass = async (insists: boolean): Promise<void> => {
      queued = null
      const failed = new Set<string>()
      let barredBy: SendFailure | null = null
      let hasBooked = false
      while (barredBy === null) {
        reread()
        const entry = listed().entries.find((one) => isOpen(one, parts.now()) && !failed.has(one.key))
        if (!entry) break
        barredBy = whyBarred(insists)
        if (barredBy) break
        const delivery = await sendOne(entry)
        if (delivery.kind === 'barred') barredBy = delivery.failure
        if (delivery.kind === 'failed' || delivery.kind === 'gone') failed.add(entry.key)
        if (delivery.kind === 'confirmed' || delivery.kind === 'entered') hasBooked = true
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

      submitted: (submission) => {
        const { key, call, points, shown, wasSent } = submission
        const madeAt = parts.now()
        const { passbookNumber: owner } = parts.citizen()
        if (owner === null) {
          const noSession = returned({ code: 'session-missing', facts: {} }, call.body.evidence)
          return { isKept: false, outcome: Promise.resolve(noSession) }
        }
        const order = Math.max(0, ...listed().entries.map((entry) => entry.order)) + 1
        const state = wasSent ? ({ kind: 'sent', firstSentAt: madeAt } as const) : ({ kind: 'unsent' } as const)
        // The entry comes last: one without its points would be there in vain.
        const hasRoom = points === undefined || keeper.writePoints(owner, key, points)
        if (!hasRoom || !keeper.write({ key, owner, order, madeAt, call, shown, state })) {
          keeper.giveBack(owner, key)
          return { isKept: false, outcome: sender.sendUnkept(submission, owner) }
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
          const result = await takeBack(
            listed().entries.find((one) => one.key === key),
            key,
          )
          reread()
          if (result === 'was-booked') parts.booked()
          return result
        }),

      claimOf: ({ owner, key, call }) => withPoints(call.body, keeper.points(owner, key)),

      dismissed: (key) => {
        const owner = parts.citizen().passbookNumber
        if (owner !== null) keeper.remove(owner, key)
        reread()
      },

      discarded: () =>
        inTurn(async () => {
          const owner = whoIsHere()
          if (owner === null) return
          for (const entry of listed().entries) if (entry.owner === whoIsHere()) await takeBack(entry, entry.key)
          keeper.removeAll(owner)
          reread()
        }),

      networkChanged: (isOnline) => set({ isOnline }),
      reread,
    }
  })

const askedFor = ({ kind }: Withdrawal): TakenBack =>
  kind === 'withdrawn' ? 'taken-back' : kind === 'entered' ? 'was-booked' : 'gone'

/** What was done on this phone and has not been answered yet. */
export const useOutbox = createOutbox(PHONE)
