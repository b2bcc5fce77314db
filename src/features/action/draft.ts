import { personalKey } from '@/api/query-cache'
import type { Entry, WaitingClaim } from '@/api/outbox/entry'
import { beijingDay, parseBeijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import { storage } from '@/platform/storage'
import { fieldOfCode } from './submission'
import type { OfferedTier } from './offered-tier'
import type { PhotoFile, ShownPhoto } from './use-photo'

/** A minute of Beijing time. */
export interface When {
  /** YYYY-MM-DD */
  readonly day: string
  /** HH:MM */
  readonly time: string
}

/** Where the phone was when it read a plaque. */
export interface PhoneLocation {
  readonly latitude: number
  readonly longitude: number
  readonly datum: 'wgs84' | 'gcj02'
  /** Metres; 0 when the phone does not know. */
  readonly accuracyM: number
}

/** The digits of a ticket, a screen or a plaque; the rest is missing in drafts of older versions. */
export interface ReadPlaceCode {
  readonly ticketText: string
  /** When the digits were read or typed, by the clock of this phone. */
  readonly scannedAtMs?: number
  readonly location?: PhoneLocation | null
}

/** What a person filled in so far. It survives leaving the page and logging in. */
export interface Draft extends ReadPlaceCode {
  readonly amountText: string
  /** Null is now, until it is sent for the first time. */
  readonly when: When | null
  readonly tier: OfferedTier
  /** An uploaded photo; missing in drafts of older versions. */
  readonly photoId?: string | null
  /** The same photo as it lies on the phone, uploaded or not; missing in drafts of older versions. */
  readonly photoFile?: PhotoFile | null
  /** The key under which exactly this form was already sent, and may have been booked. */
  readonly attempt: { readonly key: string; readonly filled: string } | null
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

export const whenOf = (epochMs: number): When => {
  const day = beijingDay(epochMs)
  const minutes = Math.floor((epochMs - startOfBeijingDay(day)) / MINUTE_MS)
  return { day, time: `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}` }
}

/** The start of that minute. NaN when it is no minute of a day that exists. */
export const instantOf = ({ day, time }: When): number => {
  const start = parseBeijingDay(day)
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number)
  const minuteOfDay = hours * 60 + minutes
  return start !== null && minuteOfDay >= 0 && minuteOfDay < DAY_MINUTES
    ? startOfBeijingDay(start) + minuteOfDay * MINUTE_MS
    : NaN
}

const padded = (value: number) => String(value).padStart(2, '0')

/** The form as text: two drafts with the same one ask for the same booking. */
const filledIn = (draft: Draft): string =>
  JSON.stringify([draft.amountText.trim(), draft.when, draft.tier, ...shownIn(draft)])

const shownIn = ({ tier, ticketText, scannedAtMs, location, photoId = null, photoFile = null }: Draft) => {
  switch (tier) {
    case 'self':
      return ['']
    case 'photo':
      // The upload under a key gives one photo: whether it was over makes no other booking.
      return [photoFile?.uploadKey ?? photoId]
    case 'place':
      return [ticketText.trim(), scannedAtMs, location]
  }
}

/**
 * The draft as it is about to be sent: the time is fixed, and the key is the one of an earlier attempt when nothing was
 * changed since, so that a retry after a timeout is never a second booking.
 */
export const withAttempt = (draft: Draft, nowMs: number, freshKey: string): Draft & { attempt: { key: string } } => {
  const fixed = { ...draft, when: draft.when ?? whenOf(nowMs) }
  const filled = filledIn(fixed)
  const key = draft.attempt?.filled === filled ? draft.attempt.key : freshKey
  return { ...fixed, attempt: { key, filled } }
}

/** After a refusal nothing was booked: the next attempt is a new one. */
export const withoutAttempt = (draft: Draft): Draft => ({ ...draft, attempt: null })

export const shownPhotoOf = ({ photoId = null, photoFile = null }: Draft): ShownPhoto => ({ photoId, photoFile })

const keyOf = (owner: string | null, behaviourId: string) => personalKey(owner, `draft:${behaviourId}`)

/** Keeps what `owner`, or a guest, filled in. */
export const keepDraft = (owner: string | null, behaviourId: string, draft: Draft): void =>
  void storage.write(keyOf(owner, behaviourId), draft)

/** The kept draft, one's own or else that of the guest that one was; null when there is none that can be read. */
export const recallDraft = (owner: string | null, behaviourId: string): Draft | null => {
  const own = storage.read(keyOf(owner, behaviourId))
  if (isDraft(own)) return own
  const guests = storage.read(keyOf(null, behaviourId))
  return isDraft(guests) ? guests : null
}

/** Fills the form of its behaviour with what was sent and refused, to be corrected: it is sent under a new key. */
export const keepForRevision = ({ owner, call, state }: Entry): void => {
  const { behaviourId, amount, occurredAt, evidence } = call.body
  const isOfPhoto = state.kind === 'refused' && fieldOfCode(state.refusal.code) === 'photo'
  keepDraft(owner, behaviourId, {
    amountText: String(amount),
    when: whenOf(Date.parse(occurredAt)),
    ...shownAgain(evidence, isOfPhoto),
    attempt: null,
  })
}

const shownAgain = (
  evidence: WaitingClaim['evidence'],
  isOfPhoto: boolean,
): Pick<Draft, 'tier' | 'photoId'> & ReadPlaceCode => {
  if (evidence.tier === 'place') return { tier: 'place', ...readCodeOf(evidence) }
  // Another photo is wanted, not the one that was refused.
  if (evidence.tier === 'photo' && isOfPhoto) return { tier: 'photo', ticketText: '' }
  return 'photoId' in evidence
    ? { tier: 'photo', ticketText: '', photoId: evidence.photoId }
    : { tier: 'self', ticketText: '' }
}

const readCodeOf = (evidence: Extract<WaitingClaim['evidence'], { tier: 'place' }>): ReadPlaceCode => {
  switch (evidence.kind) {
    case undefined:
    case 'ticket':
      return { ticketText: evidence.ticket }
    case 'screen':
      return { ticketText: evidence.code, scannedAtMs: Date.parse(evidence.scannedAt) }
    case 'plaque':
      return {
        ticketText: evidence.code,
        scannedAtMs: Date.parse(evidence.scannedAt),
        location: evidence.location ?? null,
      }
  }
}

export const dropDraft = (owner: string | null, behaviourId: string): void => {
  storage.remove(keyOf(owner, behaviourId))
  storage.remove(keyOf(null, behaviourId))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const hasTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string')

const isLocation = (value: unknown): boolean =>
  hasTexts(value, 'datum') &&
  isRecord(value) &&
  ['latitude', 'longitude', 'accuracyM'].every((name) => typeof value[name] === 'number')

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  hasTexts(value, 'amountText', 'ticketText') &&
  (value['tier'] === 'self' || value['tier'] === 'photo' || value['tier'] === 'place') &&
  (value['scannedAtMs'] === undefined || typeof value['scannedAtMs'] === 'number') &&
  (value['location'] === undefined || value['location'] === null || isLocation(value['location'])) &&
  (value['photoId'] === undefined || value['photoId'] === null || hasTexts(value, 'photoId')) &&
  (value['photoFile'] === undefined ||
    value['photoFile'] === null ||
    hasTexts(value['photoFile'], 'file', 'uploadKey')) &&
  (value['when'] === null || hasTexts(value['when'], 'day', 'time')) &&
  (value['attempt'] === null || hasTexts(value['attempt'], 'key', 'filled'))
