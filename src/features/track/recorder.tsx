import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Failure } from '@/api/failure'
import type { Receipt } from '@/api/outbox/deliver'
import { useSession } from '@/api/session'
import type { ActionClaim } from '@/contract/actions'
import { useLocal } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { useTrackText } from '@/i18n/track-package'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Switch } from '@/ui/switch'
import { Words } from '@/ui/words'
import { judgeTrip } from './judge-trip'
import type { Behaviour, Methodology } from './queries'
import { TrackCard } from './track-card'
import { TrackIntro } from './track-intro'
import { TrackVerdict } from './track-verdict'
import { TrackWithheld } from './track-withheld'
import type { Trip } from './trip'
import { useTrip } from './trip-store'
import { useRecording, useSeconds } from './use-recording'
import { tripLine } from './trip-award'
import { TripFailure } from './trip-failure'
import { appealedClaim, refusalOf } from './trip-refusal'
import { useSendTrip } from './use-send-trip'

export interface RecorderProps {
  behaviour: Behaviour
  methodology: Methodology
  /** Puts content and the bar with the buttons into the frame of the page. */
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onBooked: (receipt: Receipt) => void
  /** It waits on the phone, under this key. */
  onWaiting: (entryKey: string) => void
  onLogIn: () => void
  /** Wants staff to look at what was refused. */
  onAppeal: (claim: ActionClaim, failure: Failure) => void
}

export function Recorder(props: RecorderProps): ReactElement {
  const opened = useTrip((state) => state.opened)
  const trip = useTrip((state) => state.trip)
  useEffect(opened, [opened])
  return trip?.phase.is === 'finished' ? <Finished {...props} trip={trip} /> : <Recording {...props} trip={trip} />
}

/** Before and along the way. */
function Recording({ behaviour, methodology, frame, trip }: RecorderProps & { trip: Trip | null }) {
  const t = useTrackText().track
  const local = useLocal()
  const [isAsked, setAsked] = useState(false)
  const isRunning = trip?.phase.is === 'running'
  const recording = useRecording(trip?.behaviourId ?? behaviour.id, isRunning || (isAsked && !trip))
  const nowMs = useSeconds(isRunning)
  const { isKept, paused, resumed, finished } = useTrip()
  const other = methodology.behaviours.find(({ id }) => id === trip?.behaviourId && id !== behaviour.id)
  const again = () => (trip ? paused() : setAsked(false))
  const isLooking = recording.is === 'looking'
  return frame(
    <Stack space='x4'>
      {other && <Notice tone='ochre'>{t.other(shortName(local(other.name)))}</Notice>}
      {recording.is === 'withheld' && <TrackWithheld why={recording.why} onAgain={again} />}
      {trip ? (
        <TrackCard trip={trip} nowMs={nowMs} />
      ) : (
        <TrackIntro behaviourId={behaviour.id} name={shortName(local(behaviour.name))} />
      )}
      {isLooking && (
        <Notice tone='indigo' icon='ui-location'>
          <View>{t.looking}</View>
          <Words role='small'>{t.lookingHint}</Words>
        </Notice>
      )}
      {!isKept && <Notice tone='danger'>{t.notKept}</Notice>}
      {trip?.phase.is === 'paused' && <Discard />}
    </Stack>,
    <ActionBar>
      {!trip && <Button label={t.start} grow loading={isAsked && isLooking} onPress={() => setAsked(true)} />}
      {trip &&
        (isRunning ? (
          <Button label={t.pause} kind='line' icon='ui-pause' onPress={paused} />
        ) : (
          <Button label={t.resume} kind='line' onPress={resumed} />
        ))}
      {trip && <Button label={t.finish} grow onPress={finished} />}
    </ActionBar>,
  )
}

/** At the end: what it was, what it is worth, and the booking. */
function Finished({
  methodology,
  frame,
  onBooked,
  onWaiting,
  onLogIn,
  onAppeal,
  trip,
  ...rest
}: RecorderProps & { trip: Trip }) {
  const t = useTrackText()
  const behaviour = methodology.behaviours.find(({ id }) => id === trip.behaviourId) ?? rest.behaviour
  const isGuest = useSession((session) => session.token === null)
  const { resumed, claimedAs } = useTrip()
  const [keep, setKeep] = useState(false)
  const { send, isSending, trouble, clear } = useSendTrip({ onBooked, onWaiting })
  const { behaviourId, startedAtMs, datum, points } = trip
  // Judging an hour takes a moment: once for each claim, not for each tap.
  const judgement = useMemo(
    () => judgeTrip({ behaviourId, startedAtMs, datum, points }),
    [behaviourId, startedAtMs, datum, points],
  )
  const amount = judgement && judgement.verdict.verdict !== 'refused' ? judgement.amount : null
  const claim = (otherId: string) => {
    clear()
    claimedAs(otherId)
  }
  const {
    submit,
    submitting,
    logInFirst,
    resume,
    keep: keepTitle,
    keepHint,
    keepPending,
    appeal: appealLabel,
  } = t.track
  const refusal = judgement && refusalOf(judgement)
  const appeal = (failure: Failure) => {
    const measured = judgement?.amount ?? null
    if (measured !== null) onAppeal(appealedClaim(trip, measured / 1000), failure)
  }
  const book = () => {
    if (isGuest) return onLogIn()
    if (amount !== null) void send(trip, { amount, keep, shown: tripLine(behaviour, methodology, amount) })
  }
  return frame(
    <Stack space='x4'>
      <TrackCard trip={trip} nowMs={trip.startedAtMs} />
      {judgement && <TrackVerdict {...{ judgement, behaviour, methodology }} onOther={claim} />}
      <Card pad='list'>
        <ListRow
          title={keepTitle}
          note={judgement?.verdict.verdict === 'pending' ? keepPending : keepHint}
          trailing={<Switch label={keepTitle} checked={keep} onChange={setKeep} disabled={isSending} />}
        />
      </Card>
      {trouble && <TripFailure {...trouble} methodology={methodology} onOther={claim} onAppeal={appeal} />}
      {!trouble && refusal && (
        <Button label={appealLabel} kind='line' size='small' onPress={() => (isGuest ? onLogIn() : appeal(refusal))} />
      )}
      <Discard />
    </Stack>,
    <ActionBar>
      <Button label={resume} kind='line' disabled={isSending} onPress={resumed} />
      <Button
        label={isSending ? submitting : isGuest ? logInFirst : submit}
        grow
        loading={isSending}
        disabled={amount === null}
        onPress={book}
      />
    </ActionBar>,
  )
}

/** Two taps: what is deleted does not come back. */
function Discard() {
  const t = useTrackText().track
  const dropped = useTrip((state) => state.dropped)
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) return <Button label={t.discard} kind='quiet' size='small' onPress={() => setAsked(true)} />
  return (
    <Notice tone='ochre'>
      <View>{t.discardAsk}</View>
      <Button label={t.discardYes} kind='danger' size='small' onPress={dropped} />
      <Button label={t.discardNo} kind='quiet' size='small' onPress={() => setAsked(false)} />
    </Notice>
  )
}
