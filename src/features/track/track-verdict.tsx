import { View } from '@tarojs/components'
import { type TrackDictionary, useTrackText } from '@/i18n/track-package'
import { Notice } from '@/ui/notice'
import { PreviewCard } from '@/ui/preview-card'
import type { TripJudgement } from './judge-trip'
import { OtherWays } from './other-ways'
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
  const { verdict, amount, fitting } = judgement
  const others = methodology.behaviours.filter(
    ({ id, evidence }) => id !== behaviour.id && fitting.includes(id) && evidence.includes('device'),
  )
  const award = amount === null ? null : tripAward(behaviour, methodology, amount)
  return (
    <View>
      <Notice tone={verdict.verdict === 'verified' ? 'green' : verdict.verdict === 'pending' ? 'ochre' : 'danger'}>
        <View id='track-verdict'>{verdictSentence(t, judgement)}</View>
        <OtherWays behaviours={others} onOther={onOther} />
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
