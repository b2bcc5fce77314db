import { accountPackage } from './account-package.en'
import { appealPackage } from './appeal-package.en'
import { logPackage } from './log-package.en'
import { mainPackage } from './main-package.en'
import { profilePackage } from './profile-package.en'
import { rewardPackage } from './reward-package.en'
import { staffPackage } from './staff-package.en'
import type { Dictionary } from './zh-cn'

/** Every sentence of the app, in English: for tests, because a package carries its own part alone. */
export const en: Dictionary = {
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
