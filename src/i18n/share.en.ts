import type { share as chinese } from './share.zh-cn'

export const share: typeof chinese = {
  action: 'Share',
  poster: 'Make a poster',
  copied: 'Link copied',
  failed: 'Could not share; you can copy the link from the address bar.',
  singlePage: 'This is one shared page. Open the mini-program to log in, log actions and redeem.',
  tabs: {
    home: 'Green Passbook: every gram says where it comes from',
    action: 'Green acts that you can log',
    board: 'The green board of this city',
    mall: 'What points can be redeemed for',
    me: 'Green Passbook',
  },
}
