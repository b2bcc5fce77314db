import { Text, View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './tab-bar.module.scss'

const icons = {
  home: ['tab-home', 'tab-home-active'],
  action: ['tab-action', 'tab-action-active'],
  board: ['tab-rank', 'tab-rank-active'],
  mall: ['tab-mall', 'tab-mall-active'],
  me: ['tab-me', 'tab-me-active'],
} as const

export type TabKey = keyof typeof icons

interface TabBarProps {
  label: string
  tabs: ReadonlyArray<{ key: TabKey; label: string }>
  current: TabKey
  onSelect: (key: TabKey) => void
}

/** Our own tab bar: the native one cannot enlarge its words. A rail beside the column on wide screens. */
export function TabBar({ label, tabs, current, onSelect }: TabBarProps) {
  return (
    <View className={classNames(styles.bar)} {...a11y({ role: 'tablist', label })}>
      {tabs.map((tab) => {
        const selected = tab.key === current
        const [plain, active] = icons[tab.key]
        return (
          <View
            key={tab.key}
            className={classNames(styles.tab, selected && styles.selected)}
            {...pressable({ role: 'tab', label: tab.label, selected }, () => onSelect(tab.key))}
          >
            <Icon name={selected ? active : plain} tone={selected ? 'green' : 'ink2'} />
            <Text className={classNames(styles.label)}>{tab.label}</Text>
          </View>
        )
      })}
    </View>
  )
}
