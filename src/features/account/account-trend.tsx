import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { formatWhole } from '@/i18n/format'
import { useAccountText } from '@/i18n/account-package'
import { queryWords } from '@/i18n/query-words'
import type { AccountDictionary } from '@/i18n/account-package'
import { useSystemTheme } from '@/platform/system-theme'
import { Answered } from '@/ui/answered'
import { classNames } from '@/ui/class-names'
import { useTheme } from '@/ui/theme-context'
import { colours } from '@/ui/token-values'
import { Words } from '@/ui/words'
import styles from './account-trend.module.scss'
import { Chart } from './chart/chart'
import { monthName, shortMonthName } from './month-words'
import type { Trend, TrendColumn } from './trend'
import { trendOption } from './trend-option'
import { useAccountTrend } from './use-account-trend'

const STATES = ['verified', 'pending', 'declared'] as const
const HEIGHT = { normal: 200, elder: 240 }

/** The last six months, verified, pending and declared told apart. */
export function AccountTrend() {
  const t = useAccountText()
  const { query, trend } = useAccountTrend()
  return (
    <Answered query={query} words={queryWords(t, query)} shape='balance'>
      {({ months }) => (
        <>
          <View className={classNames(styles.head)}>
            <Words strong>{t.account.trend.title(months.length)}</Words>
            {trend && (
              <Words role='small' tone='ink3' className={classNames(styles.note)}>
                {noteOf(t, trend)}
              </Words>
            )}
          </View>
          {trend ? (
            <DrawnTrend trend={trend} />
          ) : (
            <Words role='callout' tone='ink2' block>
              {t.account.trend.empty}
            </Words>
          )}
        </>
      )}
    </Answered>
  )
}

function DrawnTrend({ trend }: { trend: Trend }) {
  const t = useAccountText()
  const { theme, elder } = useTheme()
  const system = useSystemTheme()
  const shown = theme === 'system' ? system : theme
  const option = useMemo(
    () => trendOption(trend, { colours: colours[shown], elder, monthName: (month) => shortMonthName(t, month) }),
    [trend, shown, elder, t],
  )
  return (
    <>
      <View className={classNames(styles.legend)}>
        {STATES.map((state) => (
          <View key={state} className={classNames(styles.entry)}>
            <View className={classNames(styles.key, styles[state])} />
            <Text>{t.common.state[state]}</Text>
          </View>
        ))}
      </View>
      <Chart
        id='account-trend'
        option={option}
        height={elder ? HEIGHT.elder : HEIGHT.normal}
        label={spoken(t, trend)}
      />
    </>
  )
}

const unitName = ({ common }: AccountDictionary, { unitGrams }: Trend) =>
  unitGrams === 1 ? common.grams : common.kilograms

const noteOf = (t: AccountDictionary, trend: Trend): string => {
  const running = trend.columns[trend.columns.length - 1]
  return running ? t.account.trend.unit(unitName(t, trend), monthName(t, running.month)) : unitName(t, trend)
}

/** The whole picture as text. Grams in full: who listens loses nothing to rounding. */
const spoken = (t: AccountDictionary, { columns }: Trend): string => {
  const words = t.account.trend
  const columnWords = ({ month, verifiedGrams, pendingGrams, declaredGrams, totalGrams }: TrendColumn) =>
    totalGrams === 0
      ? words.columnEmpty(monthName(t, month))
      : words.column(
          monthName(t, month),
          formatWhole(verifiedGrams),
          formatWhole(pendingGrams),
          formatWhole(declaredGrams),
        )
  return words.spoken(columns.length, t.common.grams, columns.map(columnWords).join(words.columnSeparator))
}
