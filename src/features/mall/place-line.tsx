import { View } from '@tarojs/components'
import type { ExchangePoint } from '@/contract/mall'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { openingAt } from './opening-hours'
import { openingWords, weekWords } from './opening-words'
import styles from './place-line.module.scss'

interface PlaceLineProps {
  place: ExchangePoint
  nowMs: number
}

/** A place, its address, whether it is open now and the hours of the week. */
export function PlaceLine({ place, nowMs }: PlaceLineProps) {
  const local = useLocal()
  return (
    <View className={classNames(styles.place)}>
      <Words block>{local(place.name)}</Words>
      <Words role='small' tone='ink2' block>
        {local(place.address)}
      </Words>
      <PlaceHours place={place} nowMs={nowMs} />
    </View>
  )
}

export function PlaceHours({ place, nowMs }: PlaceLineProps) {
  const t = useRewardText()
  const isOpen = openingAt(place.hours, nowMs).state === 'open'
  return (
    <>
      <Words role='small' tone={isOpen ? 'green' : 'ink2'} strong block>
        {openingWords(t, place.hours, nowMs)}
      </Words>
      {weekWords(t, place.hours).map((line) => (
        <Words key={line} role='small' tone='ink3' block>
          {line}
        </Words>
      ))}
    </>
  )
}
