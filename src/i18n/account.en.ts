import type { account as chinese } from './account.zh-cn'

export const account: typeof chinese = {}
