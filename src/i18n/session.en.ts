import type { session as chinese } from './session.zh-cn'

export const session: typeof chinese = {
  expired: 'Your session has ended. Please log in again.',
  logOut: 'Log out',
  logOutHere: 'Log out on this device',
  logOutEverywhere: 'Log out on all devices',
  waiting: (count) =>
    `${count} of your lines are still on this phone: not sent, or with an answer that you have not read.`,
  sendWaiting: 'Send them now',
  keepWaiting: 'Keep them until I log in again',
  keepWaitingExplained:
    'What was not sent stays on this phone. Only this passbook sees it and sends it; nobody else who logs in does.',
  discardWaiting: 'Delete them',
  discardQuestion:
    'Photos and routes go with them, and nothing comes back. Those that were sent without an answer are taken back first, if the server can be asked.',
  discardYes: 'Delete',
  discardNo: 'Not now',
  logOutQuestion: 'Log out?',
  logOutExplained:
    'Your records that were read on this device are cleared. Not a gram is lost from the book: log in with your phone number to see it again.',
  logOutEverywhereExplained: 'If you lost a phone or lent it to somebody, choose "Log out on all devices".',
}
