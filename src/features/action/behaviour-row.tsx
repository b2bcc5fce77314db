import { useLocal, useText } from '@/i18n/language'
import { nameParts } from '@/i18n/short-name'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { iconOfBehaviour } from './catalogue'
import { bestTier } from './offered-tier'
import type { Behaviour, Methodology } from './queries'
import { WorthWords } from './worth-words'

interface BehaviourRowProps {
  behaviour: Behaviour
  settings: Methodology['settings']
  onPress: () => void
}

/** One line of the catalogue: what a unit is worth, and how much the best evidence counts for. */
export function BehaviourRow({ behaviour, settings, onPress }: BehaviourRowProps) {
  const t = useText()
  const local = useLocal()
  const tier = bestTier(behaviour)
  const { short, aside } = nameParts(local(behaviour.name))
  const worth = t.action.catalogue.worth(t.common.tier[tier], t.common.weight(settings.tierWeightPercent[tier]))
  return (
    <ListRow
      title={short}
      note={[aside, worth].filter(Boolean).join(' · ')}
      icon={iconOfBehaviour(behaviour)}
      boxed
      {...(behaviour.confidence === 'estimate' && { tag: <Tag label={t.action.estimate} tone='ochre' /> })}
      trailing={<WorthWords behaviour={behaviour} />}
      onPress={onPress}
    />
  )
}
