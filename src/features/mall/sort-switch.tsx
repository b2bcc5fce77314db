import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import type { RewardFilter } from './queries'
import styles from './sort-switch.module.scss'

interface SortSwitchProps {
  sort: RewardFilter['sort']
  onChange: (sort: RewardFilter['sort']) => void
}

/** Which order it is; a tap changes to the other. */
export function SortSwitch({ sort, onChange }: SortSwitchProps) {
  const { shop } = useText().mall
  return (
    <View
      id='sort-rewards'
      className={classNames(styles.switch)}
      {...pressable({ role: 'button', label: shop.resort[sort] }, () =>
        onChange(sort === 'footprint' ? 'points' : 'footprint'),
      )}
    >
      <Icon name='ui-sort' size='s' tone='green' />
      <Words role='small' tone='green' className={classNames(styles.words)}>
        {shop.sort[sort]}
      </Words>
    </View>
  )
}
