import { type ReactNode, useState } from 'react'
import { refresh } from '@/api/query-cache'
import { useWrite } from '@/api/use-write'
import { addEvidence, readAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import { addDays, beijingDay } from '@/domain/calendar/beijing'
import { isPhotoOfDay } from '@/domain/evidence/photo-rules'
import { amountMilli } from '@/domain/quantify/amount'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLogText } from '@/i18n/log-package'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { PhotoField } from './photo-field'
import { type Account, type Behaviour, type Methodology, useAccount, useMethodology } from './queries'
import { previewAward, usageOn } from './usage'

type Read = OutputOf<typeof readAction>

interface PhotoClimbProps {
  read: Read
  /** Asks whether the host may tell what became of the photo. */
  reminder: ReactNode
}

/** What a photo of this line is worth, or what becomes of the one that was shown. */
export function PhotoClimb({ read, reminder }: PhotoClimbProps) {
  const methodology = useMethodology()
  const account = useAccount()
  const { action, evidence } = read
  const shown = evidence.filter(({ tier }) => tier === 'photo').slice(-1)[0]
  if (shown?.state === 'pending') return <PhotoWaiting addedAt={shown.addedAt} reminder={reminder} />
  if (action.state !== 'declared' || methodology.status !== 'ready' || account.status !== 'ready') return null
  const behaviour = methodology.value.behaviours.find(({ id }) => id === action.behaviourId)
  const gain = behaviour && gainOf(read, behaviour, methodology.value, account.value)
  const isInTime = isPhotoOfDay({ day: beijingDay(Date.parse(action.occurredAt)), uploadedAtMs: now() })
  if (!gain || !isInTime) return null
  return <AddPhoto actionId={action.id} gain={gain} refusedFor={shown?.reason ?? null} />
}

type Gain = { readonly points: number | null }

/** What the photo brings above what the line has now: unknown for a day that the account does not tell of; null: nothing. */
const gainOf = ({ action }: Read, behaviour: Behaviour, { settings }: Methodology, account: Account): Gain | null => {
  const amount = amountMilli(action.amount)
  if (amount === null || !behaviour.evidence.includes('photo')) return null
  const usage = usageOn(account, behaviour.id, beijingDay(Date.parse(action.occurredAt)))
  if (!usage.isKnown) return { points: null }
  // The line itself does not use up the cap that it stands on.
  const counted = action.why.cuts.reduce(
    (left, cut) => (cut.rule === 'person-daily-points' ? left : left - Math.round(cut.cut * 1000)),
    Number(amount),
  )
  const others = {
    ...usage,
    usedTodayMilli: Math.max(0, usage.usedTodayMilli - counted),
    usedThisMonthMilli: Math.max(0, usage.usedThisMonthMilli - counted),
    pointsToday: Math.max(0, usage.pointsToday - action.points),
  }
  const { points } = previewAward({ behaviour, settings, tier: 'photo', amount, usage: others })
  return points > action.points ? { points: points - action.points } : null
}

/** It is looked at when the day on which it was shown is over. */
function PhotoWaiting({ addedAt, reminder }: { addedAt: string; reminder: ReactNode }) {
  const { waitingTitle, waiting } = useLogText().action.photo
  const closesOn = addDays(beijingDay(Date.parse(addedAt)), 1)
  return (
    <Section title={waitingTitle}>
      <Card>
        <Words role='small' tone='ink2'>
          {waiting(closesOn)}
        </Words>
        {reminder}
      </Card>
    </Section>
  )
}

interface AddPhotoProps {
  actionId: string
  gain: Gain
  refusedFor: string | null
}

function AddPhoto({ actionId, gain, refusedFor }: AddPhotoProps) {
  const t = useLogText()
  const { climb, climbUnknown, climbHint, send, refused, objection } = t.action.photo
  const [photoId, setPhotoId] = useState<string | null>(null)
  const write = useWrite(addEvidence)
  const submit = async () => {
    if (photoId === null) return
    const sent = await write.send({ params: { actionId }, body: { evidence: { tier: 'photo', photoId } } })
    if (sent.ok) await refresh([readAction])
  }
  return (
    <Section title={gain.points === null ? climbUnknown : climb(String(gain.points))}>
      <Card>
        {refusedFor !== null && <Notice tone='ochre'>{refused(objection[refusedFor] ?? '')}</Notice>}
        <Words role='small' tone='ink2' block>
          {climbHint}
        </Words>
        <PhotoField
          photo={{ photoId, photoFile: null }}
          problem={undefined}
          onChange={(photo) => setPhotoId(photo.photoId)}
        />
        {write.failure && <Notice tone='danger'>{failureSentence(t, write.failure)}</Notice>}
        {photoId !== null && <Button label={send} loading={write.isSending} onPress={() => void submit()} />}
      </Card>
    </Section>
  )
}
