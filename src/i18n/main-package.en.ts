import { common } from './common.en'
import { failure } from './failure.en'
import { home } from './home.en'
import { action } from './action.en'
import { account } from './account.en'
import { board } from './board.en'
import { mall } from './mall.en'
import { session } from './session.en'
import { me } from './me.en'
import { outbox } from './outbox.en'
import { privacy } from './privacy.en'
import { inbox } from './inbox.en'
import { share } from './share.en'
import { update } from './update.en'
import type { Dictionary } from './main-package.zh-cn'

export const mainPackage: Dictionary = {
  common,
  failure,
  home,
  action,
  account,
  board,
  mall,
  session,
  me,
  outbox,
  privacy,
  inbox,
  share,
  update,
}
