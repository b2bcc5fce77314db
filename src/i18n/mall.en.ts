import type { mall as chinese } from './mall.zh-cn'

export const mall: typeof chinese = {}
