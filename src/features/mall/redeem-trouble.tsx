import { View } from '@tarojs/components'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatWhole } from '@/i18n/format'
import { useRewardText } from '@/i18n/reward-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import styles from './redeem-trouble.module.scss'
import { minutesLeftOf } from './redemption-view'
import type { Redeem } from './use-redeem'

interface RedeemTroubleProps {
  redeem: Redeem
  nowMs: number
  onLogIn: () => void
}

const QUIET = ['offline', 'timeout', 'server-busy', 'rate-limited', 'price-changed']

/** What the server refused or could not be asked, and what became of the points meanwhile. */
export function RedeemTrouble({ redeem: { held, failure, points }, nowMs, onLogIn }: RedeemTroubleProps) {
  const t = useRewardText()
  const words = t.mall.confirm
  const minutesLeft = held ? minutesLeftOf(held, nowMs) : 0
  if (!failure) return null
  const isLoggedOut = failure.code === 'session-expired' || failure.code === 'session-missing'
  return (
    <View id='redeem-trouble' className={classNames(styles.trouble)}>
      <Notice tone={held || QUIET.includes(failure.code) ? 'indigo' : 'danger'} icon='st-info'>
        {held && (
          <Words strong block>
            {minutesLeft > 0 ? words.heldTitle(minutesLeft) : words.heldOver}
          </Words>
        )}
        {failure.code === 'price-changed' ? (
          <>
            <Words strong block>
              {words.priceChanged}
            </Words>
            <Words block>{words.newPrice(formatWhole(points))}</Words>
          </>
        ) : (
          <Words block>{failure.code === 'redemption-not-open' ? words.heldOver : failureSentence(t, failure)}</Words>
        )}
        {held && minutesLeft > 0 && (
          <Words role='small' tone='ink2' block>
            {words.laterNote}
          </Words>
        )}
        {isLoggedOut && <Button label={t.common.logIn} kind='line' size='small' onPress={onLogIn} />}
      </Notice>
    </View>
  )
}
