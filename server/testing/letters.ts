import { beijingDay } from '@/domain/calendar/beijing'
import type { Letter } from '../services'

/** A letter about a voucher. */
export const aLetter = ({ name = { zh: '雨伞', en: 'Umbrella' }, address = 'openid-of-wang' } = {}): Letter => ({
  citizenId: '0190a000-0000-7000-8000-00000000000a',
  messageId: '0190a000-0000-7000-8000-00000000000b',
  host: 'wechat',
  topic: 'vouchers',
  address,
  leftAt: new Date('2026-11-20T02:00:00Z'),
  kind: 'voucher-expires-soon',
  facts: {
    redemptionId: '0190a000-0000-7000-8000-00000000000c',
    name,
    lastDay: beijingDay(Date.parse('2026-11-25T02:00:00Z')),
  },
})
