import { View } from '@tarojs/components'
import { useLocal } from '@/i18n/language'
import { useLogText } from '@/i18n/log-package'
import { nameParts } from '@/i18n/short-name'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { useTheme } from '@/ui/theme-context'
import { iconOfBehaviour } from './catalogue'
import type { Behaviour } from './queries'
import { WorthWords } from './worth-words'

interface BehaviourCardProps {
  behaviour: Behaviour
}

/** What is being logged, what it is compared with, and what a unit of it is worth. */
export function BehaviourCard({ behaviour }: BehaviourCardProps) {
  const t = useLogText()
  const local = useLocal()
  const { elder } = useTheme()
  const { short, aside } = nameParts(local(behaviour.name))
  return (
    <Card pad='list'>
      <ListRow
        title={short}
        note={
          <View>
            {elder && <WorthWords behaviour={behaviour} />}
            {aside !== '' && <View>{aside}</View>}
            <View>{local(behaviour.scenario)}</View>
            <View>{t.action.form.compared(local(behaviour.baseline))}</View>
          </View>
        }
        icon={iconOfBehaviour(behaviour)}
        boxed
        {...(behaviour.confidence === 'estimate' && { tag: <Tag label={t.action.estimate} tone='ochre' /> })}
        trailing={!elder && <WorthWords behaviour={behaviour} />}
      />
    </Card>
  )
}
