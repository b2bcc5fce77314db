import { formatMoment } from './format'
import type { FailureSentences } from './failure.zh-cn'

const duration = (seconds: number) => {
  if (seconds < 60) return `${seconds} s`
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.ceil(seconds / 60)} min`
}
const per = { day: 'a day', week: 'a week', month: 'a month', ever: 'per person' } as const
const perWord = (period: string) => (period in per ? per[period as keyof typeof per] : '')

const referenceWords: Readonly<Record<string, string>> = {
  order: 'order number',
  waybill: 'waybill number',
  invoice: 'invoice number',
  plate: 'plate',
  'plate-day': 'plate',
}
const referenceWord = (kind: string) => referenceWords[kind] ?? 'number'

/** By the rule of counting that the refusal names. */
const countedOnce: Readonly<Record<string, string>> = {
  'natural-key': 'This number, ticket or code of a place is in another entry already: each counts only once.',
  'journey-overlap':
    'You already have another journey at that time. Nobody makes two at once, so only one of them counts.',
  'exclusive-with': 'On one day these two actions save the same emissions, so only one of them counts.',
  'day-steps': 'Walking on that day is already logged by your steps, so it counts only once.',
}

const trackUnits: Readonly<Record<string, string>> = { points: 'points', seconds: 'seconds', metres: 'metres' }
const trackUnit = (rule: string) => trackUnits[rule] ?? ''
const modeWords: Readonly<Record<string, string>> = {
  walk: 'walking',
  bike: 'cycling',
  bus: 'a bus',
  car: 'a car',
  rail: 'a metro',
}
const modeWord = (mode: string) => modeWords[mode] ?? 'another way'
const disbeliefs: Readonly<Record<string, string>> = {
  'even-spacing': 'its speed never changes',
  'no-jitter': 'its points lie on one line without any error',
  'steady-line': 'it keeps one speed and one direction',
  'added-jitter': 'its error looks added afterwards',
  teleport: 'it jumps from place to place',
}
const disbelief = (rule: string) => disbeliefs[rule] ?? 'no phone records like this'

export const failure: FailureSentences = {
  offline: () => 'No network. Try again when you are connected; what you typed is still here.',
  timeout: () => 'No answer for ten seconds. Try again: the same entry is never booked twice.',
  'answer-invalid': () => 'The answer could not be read. This version may be too old: please update and try again.',
  'request-invalid': () => 'Something in the form is not right. Please check it and try again.',
  'body-too-large': () => 'That is too large. Please shorten it.',
  'media-type-unsupported': () => 'This version is too old. Please update and try again.',
  'route-not-found': () => 'This version is too old. Please update and try again.',
  'session-missing': () => 'Please log in first.',
  'session-expired': () => 'Your session has ended. Please log in again.',
  'account-frozen': ({ until }) =>
    until === null
      ? 'This account is suspended. See the reason, or appeal, under Me.'
      : `This account is suspended until ${formatMoment(until)}. See the reason, or appeal, under Me.`,
  'rate-limited': ({ retryAfterSeconds }) => `Too many requests. Try again in ${duration(retryAfterSeconds)}.`,
  'idempotency-key-missing': () => 'This version is too old. Please update and try again.',
  'idempotency-key-reused': () => 'This entry was sent before with other content. Go back and fill it in again.',
  'idempotency-key-withdrawn': () => 'You took this entry back. It was not booked.',
  'server-busy': ({ retryAfterSeconds }) => `Very busy just now. Try again in ${duration(retryAfterSeconds)}.`,
  'server-error': ({ requestId }) =>
    `The server failed and nothing was booked. Quote ${requestId.slice(0, 8)} when you tell us.`,
  'phone-invalid': () => 'Please enter an 11-digit mobile number of mainland China.',
  'code-too-soon': ({ retryAfterSeconds }) => `A code is on its way. You can ask again in ${retryAfterSeconds} s.`,
  'code-wrong': ({ triesLeft }) => `Wrong code. ${triesLeft} tries left.`,
  'code-expired': () => 'This code no longer works. Please ask for a new one.',
  'code-exhausted': () => 'Too many tries. Please ask for a new code.',
  'phone-abroad': () => 'Only mobile numbers of mainland China work for now.',
  'host-code-invalid': () => 'That did not go through. Please tap once more.',
  'host-blocked': () => 'You cannot log in this way now. Please use your phone number and a code.',
  'host-unavailable': () => 'This way in is closed for now. Please use your phone number and a code, or try later.',
  'account-unknown': () => 'Nobody has logged in here yet. Please log in.',
  'other-account-frozen': () => 'The other account is suspended and cannot be joined now.',
  'last-way-in': ({ kind }) =>
    `${{ phone: 'The phone number', wechat: 'WeChat', alipay: 'Alipay' }[kind]} is your only way in; without it you could not come back. Add another one first.`,
  'join-not-found': () => 'This passbook was not joined to another, or was split again.',
  'joined-further': () => 'The passbook that stayed was itself joined to another. Split those first.',
  'join-ticket-over': () =>
    'The time is over and nothing was joined: both books are as they were. Please verify the phone number again.',
  'pseudonym-unsuitable': () =>
    'A pseudonym has 2 to 20 characters, without numbers that identify or unsuitable words.',
  'district-unknown': () => 'There is no such district. Please choose again.',
  'charity-unknown': () => 'There is no such charity project. Please choose again.',
  'behaviour-unknown': () => 'The catalogue has no such action. Refresh and choose again.',
  'amount-invalid': () => 'The amount must be above 0, with at most three decimals.',
  'unit-mismatch': () => 'The unit does not fit. Refresh and fill it in again.',
  'amount-implausible': ({ max }) => `At most ${max} at once. Is there a digit too many?`,
  'date-in-future': () => 'That time has not come yet. Please check the date.',
  'date-too-old': ({ days }) => `Only the last ${days} days can be logged.`,
  'evidence-not-accepted': () => 'This action cannot be proved that way. Please choose another.',
  'ticket-unknown': () => 'No such ticket. Please check the 12 digits.',
  'ticket-used': () => 'This ticket was used before. Each counts once.',
  'place-code-unknown': () =>
    'This code does not fit. Please scan the screen or the plaque again, or check the digits.',
  'place-code-replaced': () => 'This place has new codes. Please scan the plaque or screen that is there now.',
  'place-code-late': ({ minutes: most }) =>
    `The code is right but came too late: it must reach us within ${duration(most * 60)}. You can appeal.`,
  'place-tries-over': ({ retryAfterSeconds }) =>
    `Too many wrong codes. Please try again in ${duration(retryAfterSeconds)}.`,
  'place-closed': () => 'This place vouches for nothing now. Please choose another place or other evidence.',
  'place-not-for-this': () =>
    'This place does not vouch for this action. Please choose another place or other evidence.',
  'place-wrong-day': () => 'The code is not of the day of the action. Please check the date.',
  'place-location-missing': () => 'A plaque needs your location once: stand beside it and tap "Check where I am".',
  'place-location-inexact': ({ accuracyM, mostM }) =>
    accuracyM < 1
      ? 'The phone does not say how exact its location is. Please switch precise location on and check again.'
      : `The location is exact to about ${accuracyM} m, ${mostM} m are needed. Step into the open or switch precise location on, and check again.`,
  'place-too-far': ({ distanceM, mostM }) =>
    `The phone is about ${distanceM} m from this place, ${mostM} m are allowed. Please come nearer and check again; if you stand beside it, appeal.`,
  'photo-unreadable': ({ why }) =>
    why === 'blank'
      ? 'Nothing can be seen in this photo. Please take it again.'
      : 'This is no photo that we can use. Please take one with the camera.',
  'photo-unknown': () => 'This photo cannot be found. Please take it again.',
  'photo-used': ({ rule, actionId }) =>
    rule === 'photo-once' || actionId !== null
      ? 'This photo was shown for an entry before. Please take a new one.'
      : 'This photo is the same as one that somebody else has shown. Please take a new one.',
  'photo-in-appeal': () => 'This photo belongs to one of your appeals. Please take a new one.',
  'photo-wrong-day': ({ days }) => `The photo must be of the day of the action or of the ${days} days after.`,
  'photo-waiting': () => 'A photo of this entry is being checked. Please wait for the result.',
  'photo-not-found': () => 'This photo cannot be found. It may have been deleted when its time was over.',
  'photo-not-open': () => 'This photo was decided before and stays so.',
  'already-counted': ({ rule }) =>
    countedOnce[rule] ?? 'This is the same as an entry that you already have, so it counts only once.',
  'too-many': ({ rule, most, minutes }) =>
    `At most ${most} of these count in ${minutes} minutes (rule ${rule}). If the time is wrong, change it and try again; if we are, appeal.`,
  'act-impossible': ({ rule, km }) =>
    `About ${km} km from another entry, in less time than the way takes (rule ${rule}). If the time is wrong, change it and try again; if we are, appeal.`,
  'reference-invalid': ({ kind }) =>
    kind === null ? 'This action takes no number.' : `That is not a valid ${referenceWord(kind)}. Please check it.`,
  'reference-used': ({ kind }) =>
    `Somebody has logged this ${referenceWord(kind)}. Each counts once. If it is yours, you can appeal.`,
  'window-invalid': () =>
    'The times are not right: it begins on that day, takes at most 12 hours, and ends before now.',
  'journey-too-short': ({ rule, measured, least }) =>
    `This track is too short to check: ${measured} ${trackUnit(rule)}, ${least} are needed. You can declare it instead.`,
  'journey-mode-differs': ({ mode, confidencePercent }) =>
    `The way of travel differs: this track looks like ${modeWord(mode)} (${confidencePercent}% sure), so it cannot be booked as you chose. If it was another way, choose that; if we are wrong, appeal.`,
  'journey-copied': ({ actionId }) =>
    actionId === null
      ? 'A repeated track: somebody else has logged this very journey, and it counts once. If it is yours, you can appeal.'
      : 'A repeated track: you have logged this very journey before, and it counts once.',
  'journey-not-believed': ({ rule }) =>
    `This track is not believed: ${disbelief(rule)}. It cannot be booked; if we are wrong, you can appeal.`,
  'journey-distance-differs': ({ measuredKm, claimedKm }) =>
    `The distance differs: the track measures ${measuredKm} km, this line says ${claimedKm} km.`,
  'track-not-found': () => 'No track was kept here.',
  'action-not-found': () => 'This line cannot be found.',
  'action-not-open': () => 'No more evidence can be added to this line.',
  'evidence-not-stronger': () => 'This line has the same or better evidence already.',
  'appeal-needless': () => 'No appeal is needed: this can be booked.',
  'appeal-open': () => 'This is under appeal already. Please wait for the answer.',
  'appeal-not-found': () => 'This appeal cannot be found.',
  'appeal-decided': () => 'This appeal was answered and cannot be changed.',
  'flag-not-found': () => 'This flag cannot be found. Please refresh and look again.',
  'void-first': () => 'An entry of this account must have been voided before it can be frozen.',
  'staff-only': () => 'This is for staff only.',
  'own-matter': () => 'Another member of staff must see to your own matters.',
  'place-not-yours': () => 'You are not on duty at that place. Please choose another.',
  'place-without-codes': () => 'No codes are set up for this place. Please ask the administrator.',
  'passbook-unknown': () => 'There is no such passbook. Please check the number.',
  'already-credited': () => 'They have the same entry already. It counts once.',
  'privacy-version-unknown': () => 'The privacy text has changed. Please read the new one and decide again.',
  'consent-missing': () =>
    'You have not agreed to this yet, so nothing was read. You can under Me, Privacy and consents.',
  'steps-not-connected': () => 'Steps of this platform cannot be read here yet. You can type them.',
  'steps-unreadable': () =>
    'These steps are out of date or cannot be opened. Nothing was booked; please read them again.',
  'steps-none': () => 'There are no steps on this day.',
  'steps-taken': () => 'The steps of this account on this day are in another passbook already.',
  'scope-unknown': () => 'There is no such board.',
  'reward-not-found': () => 'This reward cannot be found.',
  'reward-closed': () => 'This reward cannot be redeemed at present.',
  'exchange-point-unknown': () => 'It cannot be collected there. Please choose another place.',
  'price-changed': ({ points }) => `It now takes ${points} points. Please look again before you decide.`,
  'points-short': ({ available, needed }) => `Not enough points: you have ${available}, it takes ${needed}.`,
  'sold-out': ({ restockOn }) =>
    restockOn ? `All gone; more on ${restockOn}. Your points are untouched.` : 'All gone. Your points are untouched.',
  'pool-empty': ({ restockOn }) =>
    restockOn
      ? `This month's reward pool is used up; refilled on ${restockOn}. Your points are untouched.`
      : "This month's reward pool is used up. Your points are untouched.",
  'limit-reached': ({ limit, per: period }) => `The limit is ${limit} ${perWord(period)}, and you have reached it.`,
  'redemption-not-found': () => 'This redemption cannot be found.',
  'redemption-not-open': () => 'This redemption is closed and cannot be changed.',
}
