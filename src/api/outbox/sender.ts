import type { ActionClaim } from '@/contract/actions'
import { complete, type Uploaded } from './complete'
import type { Delivery, Receipt } from './deliver'
import type { Entry, FiledPhoto } from './entry'
import type { Keeper } from './keeper'
import { type Outcome, returned, type Submission, uploadedIn } from './submission'
import type { Withdrawal } from './withdraw'

export interface SenderParts {
  readonly keeper: Keeper
  readonly upload: (photo: FiledPhoto, owner: string) => Promise<Uploaded>
  readonly deliver: (claim: ActionClaim, key: string) => Promise<Delivery>
  readonly withdraw: (key: string) => Promise<Withdrawal>
  /** Passbook number of whoever is logged in, or was until the session ended. */
  readonly whoIsHere: () => string | null
  readonly now: () => number
}

/** It is not to be sent now, and nothing was. */
export interface Gone {
  readonly kind: 'gone'
}

/** Who hears what becomes of an entry. */
export interface Told {
  /** False when no form attends to it any more. */
  form(key: string, outcome: Outcome): boolean
  booked(key: string, receipt: Receipt): void
}

/** Sends entries, and keeps what came of it. */
export const senderOf = ({ keeper, upload, deliver, withdraw, whoIsHere, now }: SenderParts, told: Told) => {
  /** One entry: first the file of its photo, then its claim, each under a key of its own. */
  const sendOne = async (entry: Entry): Promise<Delivery | Gone> => {
    const { owner, key, call, state } = entry
    const completed = await complete(call.body, keeper.points(owner, key), (photo) => upload(photo, owner))
    // An upload takes a while: somebody else may have logged in, or another window has sent it or taken it back.
    if (whoIsHere() !== owner || !keeper.has(owner, key)) return { kind: 'gone' }
    if (completed.kind !== 'complete') {
      settle(entry, completed)
      return completed
    }
    const { claim } = completed
    const firstSentAt = firstSentOf(state)
    const isUploaded = 'file' in call.body.evidence
    const body = isUploaded ? claim : call.body
    // Said before it is sent: should the app be closed meanwhile, it may have been booked.
    const sent: Entry = { ...entry, call: { ...call, body }, state: { kind: 'sent', firstSentAt } }
    if (state.kind === 'unsent' || isUploaded) keeper.write(sent)
    const delivery = await deliver(claim, key)
    settle(sent, delivery)
    return delivery
  }

  const settle = (entry: Entry, delivery: Delivery): void => {
    const { key, owner, state } = entry
    const { evidence } = entry.call.body
    if (delivery.kind === 'confirmed') {
      keeper.remove(owner, key)
      const { receipt } = delivery
      if (!receipt) return void told.form(key, returned({ code: 'idempotency-key-reused', facts: {} }, evidence))
      told.booked(key, receipt)
      return void told.form(key, { kind: 'confirmed', receipt })
    }
    if (delivery.kind === 'withdrawn') {
      keeper.remove(owner, key)
      return void told.form(key, returned({ code: 'idempotency-key-withdrawn', facts: {} }, evidence))
    }
    if (delivery.kind === 'refused') {
      const { refusal } = delivery
      if (told.form(key, returned(refusal, evidence))) return keeper.giveBack(owner, key)
      return void keeper.write({ ...entry, state: { kind: 'refused', firstSentAt: firstSentOf(state), refusal } })
    }
    const { failure } = delivery
    const isForForm = delivery.kind === 'failed' || failure.code === 'account-frozen'
    if (isForForm && told.form(key, returned(failure, evidence))) keeper.giveBack(owner, key)
  }

  /** Asks for an entry that is marked as taken back, and keeps what came of it. */
  const takeBack = async (entry: Entry): Promise<Withdrawal> => {
    const { owner, key } = entry
    const withdrawal = await withdraw(key)
    if (withdrawal.kind === 'withdrawn') keeper.remove(owner, key)
    if (withdrawal.kind === 'entered') {
      const { receipt } = withdrawal
      keeper.write({
        ...entry,
        state: { kind: 'entered', firstSentAt: firstSentOf(entry.state), actionId: receipt?.action.id ?? null },
      })
      keeper.dropPoints(owner, key)
      if (receipt) told.booked(key, receipt)
    }
    return withdrawal
  }

  /** Asks for an entry that is not kept here any more. */
  const withdrawGone = async (key: string): Promise<Withdrawal> => {
    const withdrawal = await withdraw(key)
    if (withdrawal.kind === 'entered' && withdrawal.receipt) told.booked(key, withdrawal.receipt)
    return withdrawal
  }

  const firstSentOf = (state: Entry['state']): number => (state.kind === 'unsent' ? now() : state.firstSentAt)

  /** What the phone has no room for is sent all the same; only the form has it. */
  const sendUnkept = async ({ key, call, points }: Submission, owner: string): Promise<Outcome> => {
    const completed = await complete(call.body, points ?? null, (photo) => upload(photo, owner))
    if (whoIsHere() !== owner) return returned({ code: 'session-missing', facts: {} }, call.body.evidence)
    if (completed.kind !== 'complete') return outcomeOf(completed, call.body.evidence)
    return outcomeOf(await deliver(completed.claim, key), completed.claim.evidence)
  }

  return { sendOne, takeBack, withdrawGone, sendUnkept }
}

const outcomeOf = (delivery: Delivery, evidence: Parameters<typeof returned>[1]): Outcome => {
  switch (delivery.kind) {
    case 'confirmed':
      return delivery.receipt
        ? { kind: 'confirmed', receipt: delivery.receipt }
        : returned({ code: 'idempotency-key-reused', facts: {} }, evidence)
    case 'withdrawn':
      return returned({ code: 'idempotency-key-withdrawn', facts: {} }, evidence)
    case 'refused':
      return returned(delivery.refusal, evidence)
    case 'failed':
      return returned(delivery.failure, evidence)
    case 'barred':
      return { kind: 'no-room', failure: delivery.failure, ...uploadedIn(evidence) }
  }
}
