import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Reward } from '@/contract/mall'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { PlaceLine } from './place-line'
import { isGift } from './redemption-view'
import styles from './reward-facts.module.scss'

interface RewardFactsProps {
  reward: Reward
  nowMs: number
}

/** Who pays, what it is, where and how to collect it, how long it is good for. */
export function RewardFacts({ reward, nowMs }: RewardFactsProps) {
  const t = useRewardText()
  const local = useLocal()
  const words = t.mall.reward
  const { exchangePoints, validDays, settleAt } = reward
  const gift = isGift(reward)
  const collect = gift ? words.collectNothing : exchangePoints.length > 0 ? words.collectAt : words.collectAnywhere
  return (
    <Card pad='none' className={classNames(styles.card)}>
      <Fact name={words.provider}>{local(reward.provider)}</Fact>
      <Fact name={words.content}>{local(reward.about)}</Fact>
      <Fact name={words.places}>
        {exchangePoints.length === 0
          ? words.noPlace
          : exchangePoints.map((place) => <PlaceLine key={place.id} place={place} nowMs={nowMs} />)}
      </Fact>
      <Fact name={words.collect}>{collect}</Fact>
      <Fact name={words.validity}>
        {!gift && <Words block>{words.validFor(validDays)}</Words>}
        <Words block>{settleAt === 'use' ? words.canReturn : words.noReturn}</Words>
      </Fact>
    </Card>
  )
}

function Fact({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <View className={classNames(styles.fact)}>
      <View className={classNames(styles.name)}>{name}</View>
      <View className={classNames(styles.what)}>{children}</View>
    </View>
  )
}
