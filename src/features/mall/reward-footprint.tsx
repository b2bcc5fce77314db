import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Reward } from '@/contract/mall'
import { monthNumber } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { pressable } from '@/ui/a11y'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { ShareBar } from '@/ui/share-bar'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { compareFootprint } from './footprint'
import type { Account } from './queries'
import styles from './reward-footprint.module.scss'

interface RewardFootprintProps {
  reward: Reward
  /** Null for nobody in particular, and while it is not known. */
  month: Account['month'] | null
}

/** What the reward itself emits, against what the person saved and had verified this month. */
export function RewardFootprint({ reward, month }: RewardFootprintProps) {
  const t = useRewardText()
  const local = useLocal()
  const [isOpen, setOpen] = useState(false)
  const words = t.mall.reward
  const both = compareFootprint(t, month?.grams.verified ?? 0, reward.footprintGrams)
  return (
    <Card className={classNames(styles.card)}>
      <Words strong block>
        {words.footprintTitle}
      </Words>
      {month && (
        <ShareBar
          name={words.mine(monthNumber(month.month))}
          share={both.mineShare}
          value={both.mine}
          label={words.compared(both.mine, both.itself)}
          wideName
        />
      )}
      <ShareBar
        name={words.itself}
        share={both.itselfShare}
        value={both.itself}
        kind='neutral'
        label={words.alone(both.itself)}
        wideName
      />
      <View
        id='footprint-basis'
        className={classNames(styles.link)}
        {...pressable({ role: 'button', label: words.basis }, () => setOpen(true))}
      >
        <Words role='small' tone='green'>
          {words.basis}
        </Words>
        <Icon name='ui-chevron' size='s' tone='green' />
      </View>
      <Sheet open={isOpen} title={words.basis} closeLabel={t.common.close} onClose={() => setOpen(false)}>
        <Words strong block>
          {words.alone(both.itself)}
        </Words>
        <Words block>{local(reward.footprintBasis)}</Words>
        <Words role='small' tone='ink2' block className={classNames(styles.note)}>
          {words.basisNote}
        </Words>
      </Sheet>
    </Card>
  )
}
