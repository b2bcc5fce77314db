import { View } from '@tarojs/components'
import type { ExchangePoint } from '@/contract/mall'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import { openingWords } from './opening-words'
import styles from './place-choice.module.scss'

interface PlaceChoiceProps {
  places: readonly ExchangePoint[]
  chosenId: string | null
  nowMs: number
  onChoose: (placeId: string) => void
}

/** Where to collect, when there are several places. */
export function PlaceChoice({ places, chosenId, nowMs, onChoose }: PlaceChoiceProps) {
  const t = useRewardText()
  const local = useLocal()
  const { place: title } = t.mall.confirm
  return (
    <View className={classNames(styles.choice)} {...a11y({ role: 'radiogroup', label: title })}>
      <Words role='small' tone='ink2' block>
        {title}
      </Words>
      {places.map((place) => {
        const checked = place.id === chosenId
        const hours = openingWords(t, place.hours, nowMs)
        const label = `${local(place.name)} ${local(place.address)} ${hours}`
        return (
          <View
            key={place.id}
            className={classNames(styles.place)}
            {...pressable({ role: 'radio', label, checked }, () => onChoose(place.id))}
          >
            <View className={classNames(styles.words)}>
              <Words strong={checked} block>
                {local(place.name)}
              </Words>
              <Words role='small' tone='ink3' block>
                {local(place.address)}
              </Words>
              <Words role='small' tone='ink2' block>
                {hours}
              </Words>
            </View>
            <View className={classNames(styles.mark, checked && styles.marked)}>
              {checked && <Icon name='ui-check' size='s' tone='onGreen' />}
            </View>
          </View>
        )
      })}
    </View>
  )
}
