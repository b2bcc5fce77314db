import { View } from '@tarojs/components'
import { useState } from 'react'
import { claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { parseTicket } from '@/domain/evidence/ticket'
import { useLogText } from '@/i18n/log-package'
import { scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { EvidenceLadder } from '@/ui/evidence-ladder'
import { Field } from '@/ui/field'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import styles from './evidence-field.module.scss'
import { FieldProblem } from './field-problem'
import { iconOfTier, type OfferedTier, offeredTiers } from './offered-tier'
import { PhotoField } from './photo-field'
import type { Behaviour, Methodology } from './queries'

interface EvidenceFieldProps {
  behaviour: Behaviour
  settings: Methodology['settings']
  tier: OfferedTier
  ticketText: string
  ticketId: string
  photoId: string | null
  photoFieldId: string
  photoProblem: string | undefined
  problem: string | undefined
  onChange: (part: { tier?: OfferedTier; ticketText?: string; photoId?: string | null }) => void
  onTrack: () => void
}

/** The evidence that can be chosen and what each is worth, and the ticket where one is needed. */
export function EvidenceField({
  behaviour,
  settings,
  tier,
  ticketText,
  ticketId,
  photoId,
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
          <PhotoField photoId={photoId} problem={photoProblem} onChange={(taken) => onChange({ photoId: taken })} />
        </View>
      )}
      {tier === 'place' ? (
        <View id={ticketId}>
          <TicketField value={ticketText} problem={problem} onChange={(text) => onChange({ ticketText: text })} />
        </View>
      ) : (
        <FieldProblem sentence={problem} />
      )}
    </View>
  )
}

interface TicketFieldProps {
  value: string
  problem: string | undefined
  onChange: (text: string) => void
}

function TicketField({ value, problem, onChange }: TicketFieldProps) {
  const { ticket, ticketPlaceholder, ticketHint, scan: scanLabel, scanNothing } = useLogText().action.form
  const [foundNothing, setFoundNothing] = useState(false)
  const error = problem ?? (foundNothing ? scanNothing : undefined)
  const fill = async (read: () => Promise<string | null>) => {
    const digits = digitsIn(await read())
    setFoundNothing(digits === null)
    if (digits !== null) onChange(digits)
  }
  return (
    <View>
      <Field
        label={ticket}
        value={value}
        onChange={(text) => {
          setFoundNothing(false)
          onChange(text)
        }}
        kind='digits'
        placeholder={ticketPlaceholder}
        hint={ticketHint}
        maxLength={20}
        {...(error === undefined ? {} : { error })}
      />
      {scan && (
        <View className={classNames(styles.scan)}>
          <Button label={scanLabel} kind='line' icon='ev-scan' onPress={() => scan && void fill(scan)} />
        </View>
      )}
    </View>
  )
}

/** The number of a ticket in a scanned text, which may be an address that ends with it. */
const digitsIn = (text: string | null): string | null => {
  const digits = /(?:^|\D)(\d{12})(?:\D|$)/.exec(text ?? '')?.[1] ?? text ?? ''
  return parseTicket(digits) ? digits : null
}
