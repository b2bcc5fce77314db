import type { RefusalCode } from '@/contract/refusals'
import { fieldOfCode } from '../submission'

/** Whether the person can put right what the server objected to. An act that was counted already cannot be. */
export const canRevise = (code: RefusalCode): boolean => fieldOfCode(code) !== null && code !== 'date-too-old'
