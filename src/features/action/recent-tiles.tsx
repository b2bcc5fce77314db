import { Text, View } from '@tarojs/components'
import { formatAmount } from '@/i18n/format'
import { useLocal, useText } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { iconOfBehaviour, type Recent } from './catalogue'
import styles from './recent-tiles.module.scss'

interface RecentTilesProps {
  recent: readonly Recent[]
  onChoose: (behaviourId: string) => void
}

/** What was logged lately, to log again in one tap. */
export function RecentTiles({ recent, onChoose }: RecentTilesProps) {
  const t = useText()
  const local = useLocal()
  return (
    <View className={classNames(styles.tiles)}>
      {recent.map(({ behaviour, amount }) => {
        const name = shortName(local(behaviour.name))
        const quantity = amount === null ? '' : t.action.quantity(formatAmount(amount), behaviour.unit)
        return (
          <View key={behaviour.id} className={classNames(styles.cell)}>
            <View
              className={classNames(styles.tile)}
              {...pressable({ role: 'button', label: `${name} ${quantity}`.trim() }, () => onChoose(behaviour.id))}
            >
              <Icon name={iconOfBehaviour(behaviour)} tone='green' />
              <View className={classNames(styles.words)}>
                <View className={classNames(styles.name)}>{name}</View>
                {quantity !== '' && <Text className={classNames(styles.quantity)}>{quantity}</Text>}
              </View>
            </View>
          </View>
        )
      })}
    </View>
  )
}
