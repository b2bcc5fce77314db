import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Reward } from '@/contract/mall'
import { useText } from '@/i18n/language'
import { ChipRow } from '@/ui/chip'
import { classNames } from '@/ui/class-names'
import styles from './mall-screen.module.scss'
import { PointsCard } from './points-card'
import type { RewardFilter } from './queries'
import { RewardList, RewardTotal } from './reward-list'
import { SortSwitch } from './sort-switch'

// Services, transit and giving lead; goods come last.
const CATEGORIES = ['all', 'service', 'transit', 'charity', 'dining', 'goods'] as const satisfies readonly (
  'all' | Reward['category']
)[]

interface MallScreenProps {
  onOpenReward: (rewardId: string) => void
  onLogIn: () => void
}

/** The shop; everybody may look around. */
export function MallScreen({ onOpenReward, onLogIn }: MallScreenProps) {
  const { shop, category: names } = useText().mall
  const [category, setCategory] = useState<(typeof CATEGORIES)[number]>('all')
  const [sort, setSort] = useState<RewardFilter['sort']>('footprint')
  const filter = { sort, ...(category !== 'all' && { category }) }
  return (
    <>
      <PointsCard onLogIn={onLogIn} />
      <View className={classNames(styles.chips)}>
        <ChipRow
          label={shop.categories}
          options={CATEGORIES.map((key) => ({ key, label: key === 'all' ? shop.all : names[key] }))}
          value={category}
          onChange={setCategory}
        />
      </View>
      <View className={classNames(styles.line)}>
        <RewardTotal filter={filter} />
        <SortSwitch sort={sort} onChange={setSort} />
      </View>
      <RewardList
        key={`${category} ${sort}`}
        filter={filter}
        onOpen={onOpenReward}
        onSeeAll={() => setCategory('all')}
      />
    </>
  )
}
