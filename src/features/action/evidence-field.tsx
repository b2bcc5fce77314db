import { View } from '@tarojs/components'
import { claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { useLogText } from '@/i18n/log-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { EvidenceLadder } from '@/ui/evidence-ladder'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import type { ReadPlaceCode } from './draft'
import styles from './evidence-field.module.scss'
import { FieldProblem } from './field-problem'
import { iconOfTier, type OfferedTier, offeredTiers } from './offered-tier'
import { PhotoField } from './photo-field'
import type { ShownPhoto } from './use-photo'
import { PlaceCodeField } from './place-code-field'
import type { Behaviour, Methodology } from './queries'

interface EvidenceFieldProps {
  behaviour: Behaviour
  settings: Methodology['settings']
  tier: OfferedTier
  placeCode: ReadPlaceCode
  ticketId: string
  photo: ShownPhoto
  isSending: boolean
  photoFieldId: string
  photoProblem: string | undefined
  problem: string | undefined
  onChange: (part: Partial<ReadPlaceCode> & { tier?: OfferedTier } & Partial<ShownPhoto>) => void
  onTrack: () => void
}

/** The evidence that can be chosen and what each is worth, and the code of a place where one is needed. */
export function EvidenceField({
  behaviour,
  settings,
  tier,
  placeCode,
  ticketId,
  photo,
  isSending,
  photoFieldId,
  photoProblem,
  problem,
  onChange,
  onTrack,
}: EvidenceFieldProps) {
  const t = useLogText()
  const { evidence, evidenceNote, hint, track } = t.action.form
  const steps = offeredTiers(behaviour).map((key) => ({
    key,
    icon: iconOfTier(key),
    name: t.common.tier[key],
    weight: t.common.weight(settings.tierWeightPercent[key]),
    hint: hint[key],
  }))
  const [only, ...rest] = steps
  return (
    <View>
      {only && rest.length === 0 ? (
        <Card pad='list'>
          <ListRow icon={only.icon} title={only.name} note={only.hint} value={only.weight} />
        </Card>
      ) : (
        <EvidenceLadder label={evidence} steps={steps} value={tier} onChange={(key) => onChange({ tier: key })} />
      )}
      <View className={classNames(styles.note)}>
        <Words role='small' tone='ink3'>
          {evidenceNote}
        </Words>
      </View>
      {behaviour.evidence.includes('device') && claimedModeOf(behaviour.id) !== null && (
        <Button label={track} kind='line' icon='ev-track' onPress={onTrack} />
      )}
      {tier === 'photo' && (
        <View id={photoFieldId}>
          <PhotoField photo={photo} problem={photoProblem} mayWait isLocked={isSending} onChange={onChange} />
        </View>
      )}
      {tier === 'place' ? (
        <View id={ticketId}>
          <PlaceCodeField value={placeCode} problem={problem} onChange={onChange} />
        </View>
      ) : (
        <FieldProblem sentence={problem} />
      )}
    </View>
  )
}
