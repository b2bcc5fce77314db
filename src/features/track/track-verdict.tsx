import { View } from '@tarojs/components'
import { useLocal } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { type TrackDictionary, useTrackText } from '@/i18n/track-package'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PreviewCard } from '@/ui/preview-card'
import type { TripJudgement } from './judge-trip'
import type { Behaviour, Methodology } from './queries'
import { tripAward } from './trip-award'

interface TrackVerdictProps {
  judgement: TripJudgement
  behaviour: Behaviour
  methodology: Methodology
  onOther: (behaviourId: string) => void
}

/** What the phone thinks of the finished trip, what it would be worth, and what else it can be booked as. */
export function TrackVerdict({ judgement, behaviour, methodology, onOther }: TrackVerdictProps) {
  const t = useTrackText()
  const local = useLocal()
  const { verdict, amount, fitting } = judgement
  const others = methodology.behaviours.filter(
    ({ id, evidence }) => id !== behaviour.id && fitting.includes(id) && evidence.includes('device'),
  )
  const award = amount === null ? null : tripAward(behaviour, methodology, amount)
  return (
    <View>
      <Notice tone={verdict.verdict === 'verified' ? 'green' : verdict.verdict === 'pending' ? 'ochre' : 'danger'}>
        <View id='track-verdict'>{verdictSentence(t, judgement)}</View>
        {others.map(({ id, name }) => (
          <Button
            key={id}
            label={t.track.asOther(shortName(local(name)))}
            kind='quiet'
            size='small'
            onPress={() => onOther(id)}
          />
        ))}
      </Notice>
      {award && amount !== null && verdict.verdict !== 'refused' && (
        <PreviewCard
          note={t.track.preview}
          grams={award.grams}
          points={award.points}
          gramsUnit={t.common.grams}
          pointsUnit={t.common.points}
          formula={t.track.working((amount / 1000).toFixed(2), String(behaviour.factorMilli / 1000))}
        />
      )}
    </View>
  )
}

const verdictSentence = ({ track: t }: TrackDictionary, { verdict }: TripJudgement): string => {
  const mode = verdict.summary ? t.modeName[verdict.summary.mode] : ''
  switch (verdict.verdict) {
    case 'verified':
      return t.verified(mode)
    case 'pending':
      return verdict.reason === 'mode-uncertain' || verdict.reason === 'slow-motion'
        ? t.uncertain(mode)
        : verdict.reason === 'jump'
          ? t.jumped
          : t.short
    case 'refused':
      return verdict.rule === 'mode-differs' ? t.differs(mode) : t.untrusted
  }
}
