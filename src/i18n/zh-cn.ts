import { accountPackage } from './account-package.zh-cn'
import { appealPackage } from './appeal-package.zh-cn'
import { logPackage } from './log-package.zh-cn'
import { mainPackage } from './main-package.zh-cn'
import { profilePackage } from './profile-package.zh-cn'
import { rewardPackage } from './reward-package.zh-cn'
import { staffPackage } from './staff-package.zh-cn'

/** Every sentence of the app, in Chinese: for tests, because a package carries its own part alone. */
export const zhCn = {
  ...mainPackage,
  action: { ...mainPackage.action, ...logPackage.action },
  outbox: { ...mainPackage.outbox, ...logPackage.outbox },
  account: { ...mainPackage.account, ...accountPackage.account },
  poster: accountPackage.poster,
  mall: { ...mainPackage.mall, ...rewardPackage.mall },
  session: { ...mainPackage.session, ...profilePackage.session },
  me: { ...mainPackage.me, ...profilePackage.me },
  privacy: { ...mainPackage.privacy, ...profilePackage.privacy },
  steps: logPackage.steps,
  appeal: appealPackage.appeal,
  staff: staffPackage.staff,
  inbox: { ...mainPackage.inbox, ...profilePackage.inbox },
}

export type Dictionary = typeof zhCn
