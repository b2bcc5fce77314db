import { useState } from 'react'
import { useSession } from '@/api/session'
import type { Action } from '@/contract/actions'
import type { Appeal } from '@/contract/appeals'
import { useAppealText } from '@/i18n/appeal-package'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { Words } from '@/ui/words'
import { AppealCard } from './appeal-card'
import { AppealForm, type AppealFrame } from './appeal-form'
import { actMoment, actWords } from './appeal-words'
import { useAction, useAppeals, useMethodology, useOwnProfile } from './queries'
import { type RefusedClaim, useRefusedClaim } from './refused-claim-store'

interface AppealScreenProps extends AppealFrame {
  /** The entry to appeal for; without one it is the claim that was chosen. */
  actionId: string | null
  /** The freeze to appeal against. */
  sanctionId: string | null
  onLogIn: () => void
  onOpenAction: (actionId: string) => void
}

/** Opens an appeal, and shows until when it is answered. */
export function AppealScreen({ actionId, sanctionId, onLogIn, onOpenAction, ...page }: AppealScreenProps) {
  const t = useAppealText()
  const owner = useSession((session) => (session.token === null ? null : session.passbookNumber))
  const chosen = useRefusedClaim((state) => state.chosen)
  const [sent, setSent] = useState<Appeal | null>(null)
  const { frame, onToList } = page
  const { appeal: words } = t
  const onSent = (appeal: Appeal) => {
    useRefusedClaim.getState().sent()
    setSent(appeal)
  }
  if (owner === null) {
    return frame(<Empty title={words.guest} action={<Button label={t.common.logIn} onPress={onLogIn} />} />, null)
  }
  if (sent) return <Standing {...page} title={words.sent} appeal={sent} onOpenAction={onOpenAction} />
  if (sanctionId !== null) return <ForFreeze {...page} {...{ sanctionId, onSent, onOpenAction }} />
  if (actionId !== null) return <ForAction {...page} {...{ actionId, onSent, onOpenAction }} />
  if (chosen && chosen.owner === owner) return <ForClaim {...page} chosen={chosen} onSent={onSent} />
  const toList = <Button label={words.toList} kind='line' onPress={onToList} />
  return frame(<Empty title={words.nothing} sentence={words.nothingHint} action={toList} />, null)
}

interface StandingProps extends AppealFrame {
  title: string
  appeal: Appeal
  onOpenAction: (actionId: string) => void
}

/** The appeal as it stands, with the day by which it is answered. */
function Standing({ title, appeal, frame, reminder, onToList, onOpenAction }: StandingProps) {
  const { appeal: words } = useAppealText()
  return frame(
    <>
      <Notice icon='ui-check'>
        <Words strong block>
          {title}
        </Words>
        {words.sentDue(appeal.dueOn)}
      </Notice>
      <AppealCard appeal={appeal} onOpenAction={onOpenAction} />
      {reminder}
      <Button label={words.toList} kind='line' onPress={onToList} />
    </>,
    null,
  )
}

interface ForActionProps extends AppealFrame {
  actionId: string
  onSent: (appeal: Appeal) => void
  onOpenAction: (actionId: string) => void
}

function ForAction({ actionId, onSent, onOpenAction, ...page }: ForActionProps) {
  const t = useAppealText()
  const query = useAction(actionId)
  const appeals = useAppeals()
  const { appeal: words } = t
  if (query.status === 'loading') return page.frame(<Skeleton label={t.common.loading} />, null)
  if (query.status === 'failed') {
    const { trouble } = queryWords(t, query)
    return page.frame(trouble && <QueryNotice {...trouble} />, null)
  }
  const own = appeals.status === 'ready' ? appeals.value.appeals : []
  const open = own.find(
    ({ subject, decision }) => decision.state === 'open' && subject.kind === 'action' && subject.actionId === actionId,
  )
  if (open) return <Standing {...page} title={words.alreadyOpen} appeal={open} onOpenAction={onOpenAction} />
  const { action } = query.value
  if (action.state !== 'refused' && action.state !== 'superseded') {
    return page.frame(<Empty title={words.needless} sentence={words.needlessHint} />, null)
  }
  return (
    <AppealForm
      {...page}
      subject={{ kind: 'action', actionId }}
      about={<AboutAction action={action} />}
      onSent={onSent}
    />
  )
}

function AboutAction({ action }: { action: Action }) {
  const t = useAppealText()
  const local = useLocal()
  return (
    <>
      <Words strong block>
        {actWords(t, local, action)}
      </Words>
      <Words role='small' tone='ink2' block>
        {`${actMoment(action)} · ${t.common.tier[action.tier]} · ${t.appeal.standing[action.state]}`}
      </Words>
    </>
  )
}

interface ForFreezeProps extends AppealFrame {
  sanctionId: string
  onSent: (appeal: Appeal) => void
  onOpenAction: (actionId: string) => void
}

function ForFreeze({ sanctionId, onSent, onOpenAction, ...page }: ForFreezeProps) {
  const t = useAppealText()
  const query = useOwnProfile()
  const appeals = useAppeals()
  const { appeal: words } = t
  if (query.status === 'loading') return page.frame(<Skeleton label={t.common.loading} />, null)
  if (query.status === 'failed') {
    const { trouble } = queryWords(t, query)
    return page.frame(trouble && <QueryNotice {...trouble} />, null)
  }
  const own = appeals.status === 'ready' ? appeals.value.appeals : []
  const open = own.find(({ subject, decision }) => decision.state === 'open' && subject.kind === 'sanction')
  if (open) return <Standing {...page} title={words.alreadyOpen} appeal={open} onOpenAction={onOpenAction} />
  const { freeze } = query.value
  if (freeze?.sanctionId !== sanctionId) {
    return page.frame(<Empty title={words.freezeOver} sentence={words.freezeOverHint} />, null)
  }
  const about = (
    <>
      <Words strong block>
        {words.freeze}
      </Words>
      <Words role='small' tone='ink2' block>
        {words.freezeUntil(formatMoment(freeze.until))}
      </Words>
      <Words role='small' block>
        {words.reason(freeze.reason)}
      </Words>
    </>
  )
  return <AppealForm {...page} subject={{ kind: 'sanction', sanctionId }} about={about} onSent={onSent} />
}

interface ForClaimProps extends AppealFrame {
  chosen: RefusedClaim
  onSent: (appeal: Appeal) => void
}

function ForClaim({ chosen, onSent, ...page }: ForClaimProps) {
  const subject = { kind: 'claim', claim: chosen.claim } as const
  return <AppealForm {...page} subject={subject} about={<AboutClaim chosen={chosen} />} onSent={onSent} />
}

function AboutClaim({ chosen: { claim, failure } }: { chosen: RefusedClaim }) {
  const t = useAppealText()
  const local = useLocal()
  const methodology = useMethodology()
  const behaviour =
    methodology.status === 'ready' ? methodology.value.behaviours.find(({ id }) => id === claim.behaviourId) : undefined
  return (
    <>
      {behaviour && (
        <Words strong block>
          {actWords(t, local, { ...claim, name: behaviour.name, unit: behaviour.unit })}
        </Words>
      )}
      <Words role='small' tone='ink2' block>
        {`${actMoment(claim)} · ${t.common.tier[claim.evidence.tier]}`}
      </Words>
      <Words role='small' block>
        {failureSentence(t, failure)}
      </Words>
    </>
  )
}
