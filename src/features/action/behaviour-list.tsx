import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './behaviour-list.module.scss'
import { BehaviourRow } from './behaviour-row'
import type { Behaviour, Methodology } from './queries'

interface BehaviourListProps {
  title: string
  behaviours: readonly Behaviour[]
  settings: Methodology['settings']
  onChoose: (behaviourId: string) => void
}

/** Behaviours with what a unit is worth; says what an estimate is when one is among them. */
export function BehaviourList({ title, behaviours, settings, onChoose }: BehaviourListProps) {
  const t = useText()
  return (
    <View>
      <Card pad='list'>
        <View className={classNames(styles.head)}>
          <Words strong>{title}</Words>
          <Words role='small' tone='ink2'>
            {t.common.gramsLabel}
          </Words>
        </View>
        {behaviours.map((behaviour) => (
          <BehaviourRow
            key={behaviour.id}
            behaviour={behaviour}
            settings={settings}
            onPress={() => onChoose(behaviour.id)}
          />
        ))}
      </Card>
      {behaviours.some(({ confidence }) => confidence === 'estimate') && (
        <Words role='small' tone='ink3' block className={classNames(styles.note)}>
          {t.action.catalogue.estimateNote}
        </Words>
      )}
    </View>
  )
}
