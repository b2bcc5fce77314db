import { common } from './common.zh-cn'
import { failure } from './failure.zh-cn'
import { home } from './home.zh-cn'
import { action } from './action.zh-cn'
import { account } from './account.zh-cn'
import { board } from './board.zh-cn'
import { mall } from './mall.zh-cn'
import { session } from './session.zh-cn'
import { me } from './me.zh-cn'
import { outbox } from './outbox.zh-cn'
import { privacy } from './privacy.zh-cn'
import { inbox } from './inbox.zh-cn'
import { share } from './share.zh-cn'
import { update } from './update.zh-cn'

/** The sentences of the main package, on which every page may count. Chinese is the source; English is typed by it. */
export const mainPackage = {
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

export type Dictionary = typeof mainPackage
