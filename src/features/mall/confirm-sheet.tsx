import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Reward } from '@/contract/mall'
import { formatWhole, monthNumber } from '@/i18n/format'
import { useRewardText } from '@/i18n/reward-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { ConfirmItem } from './confirm-item'
import styles from './confirm-sheet.module.scss'
import { ConfirmSum } from './confirm-sum'
import { gramsWords } from './footprint'
import { PlaceChoice } from './place-choice'
import type { Account } from './queries'
import { RedeemTrouble } from './redeem-trouble'
import { isGift, minutesLeftOf } from './redemption-view'
import type { Redeem } from './use-redeem'

interface ConfirmSheetProps {
  open: boolean
  reward: Reward
  account: Account | null
  redeem: Redeem
  nowMs: number
  onClose: () => void
  onLogIn: () => void
}

/** Everything that a person should know before points are spent, and the one button that spends them. */
export function ConfirmSheet({ open, reward, account, redeem, nowMs, onClose, onLogIn }: ConfirmSheetProps) {
  const t = useRewardText()
  const words = t.mall.confirm
  const places = reward.exchangePoints
  const [chosenId, setChosenId] = useState(places[0]?.id ?? null)
  const { points, held, isSending } = redeem
  const isHeld = held !== null && minutesLeftOf(held, nowMs) > 0
  const goOn = isGift(reward) ? words.goOnGift : words.goOn
  const label = isSending ? words.redeeming : isHeld ? goOn : t.mall.reward.redeem(formatWhole(points))
  return (
    <Sheet
      open={open}
      title={words.title}
      closeLabel={t.common.close}
      onClose={onClose}
      actions={
        <>
          <Button label={isHeld ? words.later : t.common.cancel} kind='quiet' onPress={onClose} />
          <Button label={label} grow loading={isSending} onPress={() => redeem.send(chosenId)} />
        </>
      }
    >
      <ConfirmItem reward={reward} points={points} place={places.find(({ id }) => id === chosenId)} />
      {places.length > 1 && !isHeld && (
        <PlaceChoice places={places} chosenId={chosenId} nowMs={nowMs} onChoose={setChosenId} />
      )}
      <RedeemTrouble redeem={redeem} nowMs={nowMs} onLogIn={onLogIn} />
      {!isHeld && (
        <>
          <ConfirmSum availablePoints={account?.points.available} points={points} />
          <Notice>{footprintSentence(t, reward, account)}</Notice>
          <View className={classNames(styles.terms)}>
            <Icon name='ui-lock' size='s' />
            <Words role='small' tone='ink2' className={classNames(styles.words)}>
              {reward.settleAt === 'use' ? words.termsReturn : words.termsFinal}
            </Words>
          </View>
        </>
      )}
    </Sheet>
  )
}

const footprintSentence = (t: ReturnType<typeof useRewardText>, reward: Reward, account: Account | null): string => {
  const { footprint, footprintAlone } = t.mall.confirm
  const itself = gramsWords(t, reward.footprintGrams)
  if (!account) return footprintAlone(itself)
  const { month, grams } = account.month
  return footprint(monthNumber(month), gramsWords(t, grams.verified), itself)
}
