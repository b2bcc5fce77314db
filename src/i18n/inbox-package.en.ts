import type { inboxPackage as chinese } from './inbox-package.zh-cn'

export const inboxPackage: typeof chinese = {
  guest: 'Log in to read your messages',
  guestSentence: 'You are told here before points and vouchers expire.',
  empty: 'No messages yet',
  emptySentence: 'You are told here before points and vouchers expire.',
  unreadMark: 'unread',
  spoken: (...parts) => parts.map((part) => part.replace(/\.$/, '')).join('. '),
  newer: 'Later',
  older: 'Earlier',
  someCharity: 'a charity project',
  message: {
    'points-expire-soon': {
      title: 'Some points expire soon',
      sentence: (points, lastDay) =>
        `${points} pts can be used until ${lastDay}. What is left then goes to the charity project you chose.`,
    },
    'points-expired': {
      title: 'Expired points were given away',
      sentence: (points, charity) => `${points} pts expired and went to ${charity}.`,
    },
    'hold-released': {
      title: 'What was kept for you is free again',
      sentence: (name, points) => `"${name}" was kept for ten minutes and not redeemed; ${points} pts came back.`,
    },
    'voucher-expires-soon': {
      title: 'A voucher expires soon',
      sentence: (name, lastDay) => `"${name}" can be collected until ${lastDay}.`,
    },
    'voucher-expired': {
      title: 'A voucher expired',
      sentence: (name) => `"${name}" was not used in time.`,
      returned: (name, points) => `"${name}" was not used in time; ${points} pts came back.`,
    },
    'entries-voided': {
      title: 'Some entries were not accepted',
      sentence: (entries, reason) => `${entries} no longer on the books. Reason: ${reason}. If this is wrong, appeal.`,
    },
    'account-frozen': {
      title: 'Your account is suspended',
      sentence: (until, reason) =>
        `Until ${until} nothing can be logged or redeemed. Reason: ${reason}. If this is wrong, appeal.`,
    },
    'account-thawed': { title: 'Your account is open again', sentence: 'You can log and redeem again.' },
    'appeal-upheld': {
      title: 'Your appeal was upheld',
      sentence: (name, reason) => `"${name}" is in the books now. Reason: ${reason}`,
    },
    'appeal-denied': {
      title: 'Your appeal was answered',
      sentence: (name, reason) => `"${name}" stays as it was. Reason: ${reason}`,
    },
    'photo-accepted': {
      title: 'Your photo was accepted',
      sentence: (name) => `Staff looked at the photo of "${name}"; the entry is verified.`,
    },
    'photo-refused': {
      title: 'Your photo was not accepted',
      sentence: (name, why) => `The photo of "${name}" was not accepted: ${why}. The entry counts as declared.`,
      why: {
        unclear: 'it is not clear enough',
        'other-act': 'it shows something else',
        copied: 'it is a copy of another photo',
        'shows-people': 'it shows other people',
      },
    },
    'accounts-split': {
      title: 'Two passbooks again',
      sentence: (other, reason) =>
        `Staff split this passbook from ${other}, to which it had been joined. Why: ${reason}`,
    },
    'from-newer-version': { title: 'A message of a new kind', sentence: 'Update the app to read it.' },
  },
}
