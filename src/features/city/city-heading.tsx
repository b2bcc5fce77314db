import { View } from '@tarojs/components'
import { useQuery } from '@/api/use-query'
import { readCity } from '@/contract/city'
import { useLocal, useText } from '@/i18n/language'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import styles from './city-heading.module.scss'

/** Whose programme this is, and whether it is only the sample. Nothing until it is known. */
export function CityHeading() {
  const { home } = useText()
  const local = useLocal()
  const city = useQuery(readCity, {})
  if (city.status !== 'ready') return null
  return (
    <View className={classNames(styles.city)}>
      <Icon name='ui-pin' size='m' />
      <Words role='callout' tone='ink2' oneLine className={classNames(styles.name)}>
        {local(city.value.name)}
      </Words>
      {city.value.sample && <Tag label={home.sample} tone='ochre' />}
    </View>
  )
}
