import type { FailureSentences } from './failure.zh-cn'

const duration = (seconds: number) => (seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`)
const per = { day: 'a day', week: 'a week', month: 'a month', ever: 'per person' } as const
const perWord = (period: string) => (period in per ? per[period as keyof typeof per] : '')

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
  'account-frozen': () => 'This account is suspended. See the reason, or appeal, under Me.',
  'rate-limited': ({ retryAfterSeconds }) => `Too many requests. Try again in ${duration(retryAfterSeconds)}.`,
  'idempotency-key-missing': () => 'This version is too old. Please update and try again.',
  'idempotency-key-reused': () => 'This entry was sent before with other content. Go back and fill it in again.',
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
  'already-counted': () => 'Together with an entry you already have on that day, this counts only once.',
  'action-not-found': () => 'This line cannot be found.',
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
