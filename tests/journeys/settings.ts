import { zhCn } from '@/i18n/zh-cn'
import type { Driver } from './driver'

export interface Appearance {
  readonly theme: 'light' | 'dark'
  readonly elder: boolean
}

/** Sets the appearance through the settings page, as a person would, from how a new app looks. */
export const wear = async (app: Driver, { theme, elder }: Appearance): Promise<void> => {
  await app.open('profile/settings/index')
  await app.tap(zhCn.me.themes[theme])
  if (elder) await app.tap(zhCn.me.easyMode)
}
