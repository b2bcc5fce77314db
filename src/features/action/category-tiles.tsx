import { Text, View } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'
import type { Category } from '@/domain/units'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { useTheme } from '@/ui/theme-context'
import { type CategoryCount, iconOfCategory } from './catalogue'
import styles from './category-tiles.module.scss'

interface CategoryTilesProps {
  counts: readonly CategoryCount[]
  value: Category
  onChange: (category: Category) => void
  /** What the chosen category holds: below all of them, or in easy mode right below the chosen one. */
  children: ReactNode
}

/** The seven categories, four in a row; one in a row in easy mode. */
export function CategoryTiles({ counts, value, onChange, children }: CategoryTilesProps) {
  const t = useText()
  const { elder } = useTheme()
  const { categories, kinds, choose } = t.action.catalogue
  return (
    <View className={classNames(styles.tiles)} {...a11y({ role: 'radiogroup', label: categories })}>
      {counts.map(({ category, count }) => {
        const checked = category === value
        const name = t.common.category[category]
        const label = choose(name, kinds(formatWhole(count)))
        return (
          <Fragment key={category}>
            <View className={classNames(styles.cell)}>
              <View
                className={classNames(styles.tile, checked && styles.checked)}
                {...pressable({ role: 'radio', label, checked }, () => onChange(category))}
              >
                <Icon name={iconOfCategory(category)} tone={checked ? 'green' : 'ink2'} />
                <Text className={classNames(styles.name)}>{name}</Text>
                <Text className={classNames(styles.count)}>{kinds(formatWhole(count))}</Text>
              </View>
            </View>
            {elder && checked && <View className={classNames(styles.held)}>{children}</View>}
          </Fragment>
        )
      })}
      {!elder && <View className={classNames(styles.held)}>{children}</View>}
    </View>
  )
}
