import type { inbox as chinese } from './inbox.zh-cn'

export const inbox: typeof chinese = {
  title: 'Messages',
  note: 'Points and vouchers about to expire, and answers to appeals and photos, are told here',
  unread: (count) => `${count} unread`,
  remind: {
    vouchers: 'Remind me before it expires',
    points: 'Remind me before points expire',
    answers: 'Tell me when there is an answer',
    note: 'One message about this, and no other',
    asked: 'You will be reminded in time.',
    refused: 'No reminder was set. The message still comes to Messages under Me.',
    off: 'Messages of this app are off in the settings of the phone; you can turn them on there.',
    failed: 'The reminder could not be set. You can try again.',
    settings: 'Open settings',
  },
}
