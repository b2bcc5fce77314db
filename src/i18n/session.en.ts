import type { session as chinese } from './session.zh-cn'

export const session: typeof chinese = {
  expired: 'Your session has ended. Please log in again.',
  logOut: 'Log out',
  logOutHere: 'Log out on this device',
  logOutEverywhere: 'Log out on all devices',
  logOutQuestion: 'Log out?',
  logOutExplained:
    'Your records that were read on this device are cleared. Not a gram is lost from the book: log in with your phone number to see it again.',
  logOutEverywhereExplained: 'If you lost a phone or lent it to somebody, choose “Log out on all devices”.',
}
