import type { board as chinese } from './board.zh-cn'

export const board: typeof chinese = {}
