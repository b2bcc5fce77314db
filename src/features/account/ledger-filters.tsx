import { Picker, View } from '@tarojs/components'
import { CATEGORIES } from '@/domain/units'
import { useAccountText } from '@/i18n/account-package'
import { opener } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './ledger-filters.module.scss'
import { monthOfYear } from './month-words'
import type { LedgerFilter } from './queries'

interface LedgerFiltersProps {
  filter: LedgerFilter
  /** YYYY-MM, the running one first. */
  months: readonly string[]
  onChange: (filter: LedgerFilter) => void
}

/** Lines of one month, of one category, or both. */
export function LedgerFilters({ filter, months, onChange }: LedgerFiltersProps) {
  const t = useAccountText()
  const words = t.account.ledger
  const { month, category } = filter
  // A month from the address may lie before the book was opened: it is offered as long as it is chosen.
  const offered = month && !months.includes(month) ? [...months, month] : months
  return (
    <View className={classNames(styles.row)}>
      <Choice
        name={words.month}
        labels={[words.allMonths, ...offered.map((one) => monthOfYear(t, one))]}
        chosen={month === undefined ? 0 : offered.indexOf(month) + 1}
        onChoose={(index) => {
          const next = offered[index - 1]
          onChange({ ...(category && { category }), ...(next && { month: next }) })
        }}
      />
      <Choice
        name={words.category}
        labels={[words.allCategories, ...CATEGORIES.map((one) => t.common.category[one])]}
        chosen={category === undefined ? 0 : CATEGORIES.indexOf(category) + 1}
        onChoose={(index) => {
          const next = CATEGORIES[index - 1]
          onChange({ ...(month && { month }), ...(next && { category: next }) })
        }}
      />
    </View>
  )
}

interface ChoiceProps {
  name: string
  labels: readonly string[]
  chosen: number
  onChoose: (index: number) => void
}

function Choice({ name, labels, chosen, onChoose }: ChoiceProps) {
  const label = labels[chosen] ?? ''
  return (
    <Picker
      mode='selector'
      className={classNames(styles.picker)}
      range={[...labels]}
      value={chosen}
      onChange={(event) => onChoose(Number(event.detail.value))}
    >
      <View className={classNames(styles.well)} {...opener({ role: 'button', label: `${name} ${label}` })}>
        <View className={classNames(styles.value)}>
          <Words role='callout' oneLine>
            {label}
          </Words>
        </View>
        <View className={classNames(styles.arrow)}>
          <Icon name='ui-chevron' size='s' tone='ink3' />
        </View>
      </View>
    </Picker>
  )
}
