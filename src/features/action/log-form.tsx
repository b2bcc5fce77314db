import { View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import { withPoints } from '@/api/outbox/complete'
import { useSession } from '@/api/session'
import type { ActionClaim } from '@/contract/actions'
import { useLocal } from '@/i18n/language'
import { useLogText } from '@/i18n/log-package'
import { failureSentence } from '@/i18n/failure-sentence'
import { shortName } from '@/i18n/short-name'
import { showElement } from '@/platform/show-element'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { useTheme } from '@/ui/theme-context'
import { AmountField } from './amount-field'
import { BehaviourCard } from './behaviour-card'
import { canAppeal } from '@/api/can-appeal'
import type { FormField } from './check-form'
import { shownPhotoOf } from './draft'
import { EvidenceField } from './evidence-field'
import { problemSentence } from './form-words'
import styles from './log-form.module.scss'
import { LogPreview } from './log-preview'
import type { Account, Behaviour, Methodology } from './queries'
import { fieldOf, type LogFailure } from './submission'
import { type LogForm as Form, useLogForm } from './use-log-form'
import { WhenField } from './when-field'

export interface LogFormProps {
  behaviour: Behaviour
  methodology: Methodology
  account: Account | null
  /** Puts content and the bar with the button into the frame of the page. */
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onBooked: (actionId: string) => void
  /** The line waits on the phone, under this key. */
  onWaiting: (entryKey: string) => void
  onLogIn: () => void
  onOpenAction: (actionId: string) => void
  /** Wants staff to look at what was refused. */
  onAppeal: (claim: ActionClaim, failure: LogFailure) => void
  onTrack: (behaviourId: string) => void
}

export function LogForm(props: LogFormProps) {
  const { behaviour, methodology, account, frame, onBooked, onWaiting, onLogIn, onTrack } = props
  const t = useLogText()
  const { elder } = useTheme()
  const onProblem = (field: FormField) => showElement(idOf(field))
  const form = useLogForm(behaviour, methodology, account, { onBooked, onWaiting, onLogIn, onProblem })
  const isGuest = useSession((session) => session.token === null)
  const { draft, check, change } = form
  const problemAt = useProblemAt(form)
  const { amount, when, evidence, guest, submit, submitting, logInFirst } = t.action.form
  const label = form.isSending ? submitting : isGuest ? logInFirst : submit
  const preview = (
    <View className={classNames(styles.preview)}>
      <LogPreview {...{ behaviour, methodology, account, check }} tier={draft.tier} />
    </View>
  )
  return frame(
    <>
      <BehaviourCard behaviour={behaviour} />
      <Section title={amount}>
        <View id={idOf('amount')}>
          <AmountField
            behaviour={behaviour}
            value={draft.amountText}
            problem={problemAt('amount')}
            onChange={(amountText) => change({ amountText })}
          />
        </View>
      </Section>
      {elder && preview}
      <Section title={evidence}>
        <EvidenceField
          behaviour={behaviour}
          settings={methodology.settings}
          tier={draft.tier}
          placeCode={draft}
          ticketId={idOf('ticket')}
          photo={shownPhotoOf(draft)}
          isSending={form.isSending}
          photoFieldId={idOf('photo')}
          photoProblem={problemAt('photo')}
          problem={problemAt('ticket')}
          onChange={change}
          onTrack={() => onTrack(behaviour.id)}
        />
      </Section>
      {!elder && preview}
      <Section title={when}>
        <View id={idOf('when')}>
          <WhenField
            value={draft.when}
            nowMs={form.nowMs}
            claimDays={methodology.settings.claimDays}
            problem={problemAt('when')}
            onChange={(moment) => change({ when: moment })}
          />
        </View>
      </Section>
      {isGuest && (
        <View className={classNames(styles.below)}>
          <Notice>{guest}</Notice>
        </View>
      )}
    </>,
    <>
      <FormFailure {...props} form={form} />
      <WayToAppeal form={form} onAppeal={props.onAppeal} />
      <ActionBar>
        <Button label={label} grow loading={form.isSending} onPress={form.submit} />
      </ActionBar>
    </>,
  )
}

const idOf = (field: FormField) => `log-${field}`

/** What to say at a field: the server's word first, then ours. An empty field is no problem before somebody sends it. */
function useProblemAt({ trouble, check, wasTried }: Form) {
  const t = useLogText()
  return (field: FormField): string | undefined => {
    if (trouble && fieldOf(trouble.failure) === field) return failureSentence(t, trouble.failure)
    const problem = check.problems[field]
    if (!problem || (!wasTried && isEmptiness(problem.code))) return undefined
    return problemSentence(t, problem)
  }
}

const EMPTINESS: readonly string[] = ['amount-missing', 'ticket-missing', 'location-missing', 'photo-missing']
const isEmptiness = (code: string) => EMPTINESS.includes(code)

/** A refusal of the whole, in words, above the button and always in sight. */
function FormFailure({ form, methodology, onOpenAction }: LogFormProps & { form: Form }) {
  const t = useLogText()
  const local = useLocal()
  if (!form.trouble || fieldOf(form.trouble.failure) !== null) return null
  const { failure, hasNoRoom } = form.trouble
  const { seeOther, seeOtherUnknown, noRoom } = t.action.form
  const other =
    failure.code === 'already-counted'
      ? methodology.behaviours.find(({ id }) => id === failure.facts.behaviourId)
      : undefined
  return (
    <View className={classNames(styles.failure)}>
      <Notice tone={failure.code === 'offline' || failure.code === 'timeout' ? 'indigo' : 'danger'} icon='st-info'>
        <View id='log-failure'>{failureSentence(t, failure)}</View>
        {hasNoRoom && <View>{noRoom}</View>}
        {failure.code === 'already-counted' && (
          <Button
            label={other ? seeOther(shortName(local(other.name))) : seeOtherUnknown}
            kind='quiet'
            size='small'
            onPress={() => onOpenAction(failure.facts.actionId)}
          />
        )}
      </Notice>
    </View>
  )
}

/** Beside whatever was judged, also where a field says it: the answer of staff. */
function WayToAppeal({ form, onAppeal }: Pick<LogFormProps, 'onAppeal'> & { form: Form }) {
  const { appeal } = useLogText().action.form
  const { body } = form.check
  const claim = body && withPoints(body, null)
  const failure = form.trouble?.failure
  if (!failure || !claim || !canAppeal(failure)) return null
  return (
    <View className={classNames(styles.failure)}>
      <Button label={appeal} kind='line' size='small' onPress={() => onAppeal(claim, failure)} />
    </View>
  )
}
