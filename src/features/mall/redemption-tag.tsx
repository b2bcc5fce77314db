import { useRewardText } from '@/i18n/reward-package'
import { Tag } from '@/ui/tag'
import type { RedemptionView } from './redemption-view'

const TONES = {
  held: 'indigo',
  issued: 'indigo',
  ready: 'indigo',
  thanks: 'green',
  used: 'green',
  cancelled: 'neutral',
  expired: 'neutral',
  refunded: 'neutral',
  lapsed: 'neutral',
} as const

/** Where a redemption stands, in one word. */
export function RedemptionTag({ view }: { view: RedemptionView }) {
  const { state } = useRewardText().mall.voucher
  return <Tag label={state[view]} tone={TONES[view]} />
}
