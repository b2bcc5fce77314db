import { View } from '@tarojs/components'
import { useQuery } from '@/api/use-query'
import { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'
import { formatMoment, formatTonnes } from '@/i18n/format'
import { useLocal, useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Amount } from '@/ui/amount'
import { Answered } from '@/ui/answered'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Section } from '@/ui/section'
import { useTheme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import styles from './city-totals.module.scss'

/** What the citizens have done together: persons, times and tonnes, never one figure. */
export function CityTotals() {
  const t = useText()
  const local = useLocal()
  const city = useQuery(readCity, {})
  const answer = (
    <Answered query={city} words={queryWords(t, city)} rows={2}>
      {(value) => <Totals city={value} />}
    </Answered>
  )
  if (city.status !== 'ready') return <View className={classNames(styles.unknown)}>{answer}</View>
  return <Section title={t.home.cityTogether(local(city.value.name))}>{answer}</Section>
}

function Totals({ city }: { city: OutputOf<typeof readCity> }) {
  const { home } = useText()
  const { elder } = useTheme()
  const { verified, pending, declared } = city.grams
  const figures = [
    { label: home.personsLabel, value: city.persons, unit: home.persons },
    { label: home.actionsLabel, value: city.actions, unit: home.actions },
    { label: home.gramsLabel, value: formatTonnes(verified), unit: home.tonnes },
  ]
  return (
    <Card pad='none'>
      <View className={classNames(styles.figures, elder && styles.stacked)}>
        {figures.map(({ label, value, unit }) => (
          <View key={label} className={classNames(styles.figure)}>
            <Amount value={value} unit={unit} kind='plain' size='m' />
            <Words role='small' tone='ink2'>
              {label}
            </Words>
          </View>
        ))}
      </View>
      <View className={classNames(styles.foot)}>
        <Icon name='ui-shield' size='m' tone='green' />
        <Words role='small' tone='ink2' className={classNames(styles.footWords)}>
          {home.apart(formatTonnes(pending), formatTonnes(declared), formatMoment(city.asOf))}
        </Words>
      </View>
      {city.sample && (
        <View className={classNames(styles.foot)}>
          <Icon name='st-info' size='m' tone='ochre' />
          <Words role='small' tone='ink2' className={classNames(styles.footWords)}>
            {home.sampleNote}
          </Words>
        </View>
      )}
    </Card>
  )
}
