import { View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import styles from './tabs.module.scss'

interface TabsProps<Key extends string> {
  label: string
  tabs: ReadonlyArray<{ key: Key; label: string }>
  current: Key
  onSelect: (key: Key) => void
}

/** Two to four parts of one page, underlined. */
export function Tabs<Key extends string>({ label, tabs, current, onSelect }: TabsProps<Key>) {
  return (
    <View className={classNames(styles.tabs)} {...a11y({ role: 'tablist', label })}>
      {tabs.map((tab) => {
        const selected = tab.key === current
        return (
          <View
            key={tab.key}
            className={classNames(styles.tab, selected && styles.selected)}
            {...pressable({ role: 'tab', label: tab.label, selected }, () => onSelect(tab.key))}
          >
            {tab.label}
          </View>
        )
      })}
    </View>
  )
}
