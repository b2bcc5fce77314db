import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { askConsent } from '@/api/consent-request'
import { synchroniseConsents, useConsents, useDecision } from '@/api/consents'
import type { Failure } from '@/api/failure'
import { refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { useWrite } from '@/api/use-write'
import type { PrivacyText } from '@/contract/consents'
import { readIdentities, removeIdentity } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Switch } from '@/ui/switch'
import { Words } from '@/ui/words'
import styles from './consents-screen.module.scss'
import { usePrivacyText } from './privacy-text'

type Purpose = PrivacyText['sources'][number]

/** What each source gives, when it was agreed to, and a switch; what switching off means is said before. */
export function ConsentsScreen({ onReadText }: { onReadText: () => void }) {
  const t = useProfileText()
  const { privacy } = t
  const text = usePrivacyText()
  const isGuest = useSession((session) => session.token === null)
  useEffect(() => void synchroniseConsents(), [])
  return (
    <View>
      <Words tone='ink2' block className={classNames(styles.lead)}>
        {privacy.lead}
      </Words>
      <Answered query={text} words={queryWords(t, text)} rows={6}>
        {({ sources, version }) => (
          <Card pad='list'>
            {sources.map((purpose) => (
              <ConsentRow key={purpose.source} purpose={purpose} version={version} />
            ))}
          </Card>
        )}
      </Answered>
      <Words role='small' tone='ink3' block className={classNames(styles.lead)}>
        {isGuest ? privacy.onPhone : privacy.onServer}
      </Words>
      <View className={classNames(styles.more)}>
        <Button label={privacy.textTitle} kind='line' icon='ui-shield' onPress={onReadText} />
      </View>
    </View>
  )
}

interface ConsentRowProps {
  purpose: Purpose
  version: string
}

function ConsentRow({ purpose, version }: ConsentRowProps) {
  const { privacy } = useProfileText()
  const local = useLocal()
  const decision = useDecision(purpose.source)
  const [isLeaving, setLeaving] = useState(false)
  const isGiven = decision?.decision === 'given'
  const when = decision ? formatMoment(decision.decidedAtMs) : ''
  const state = !decision
    ? privacy.never
    : isGiven
      ? privacy.givenAt(when, decision.version)
      : privacy.withdrawnAt(when)
  const removal = useWrite(removeIdentity)
  const isCitizen = useSession((session) => session.token !== null)
  const withdraw = async () => {
    // A number that may not be kept is removed, which the server can refuse: this decision does not wait on the phone.
    if (purpose.source === 'phone' && isCitizen) {
      const answer = await removal.send({ params: { kind: 'phone' }, query: { version } })
      if (!answer.ok) return
      setLeaving(false)
      await refresh([readIdentities])
    } else {
      setLeaving(false)
      useConsents.getState().decided(purpose.source, 'withdrawn', version)
    }
    await synchroniseConsents()
  }
  return (
    <>
      <ListRow
        title={local(purpose.name)}
        note={
          <View>
            <View>{local(purpose.purpose)}</View>
            <View id={`consent-${purpose.source}`} className={classNames(styles.state)}>
              {decision?.isSent === false ? `${state} · ${privacy.waiting}` : state}
            </View>
          </View>
        }
        trailing={
          <Switch
            label={privacy.switchOf(local(purpose.name))}
            checked={isGiven}
            onChange={(isOn) => {
              removal.clear()
              if (isOn) void askConsent(purpose.source)
              else setLeaving(true)
            }}
          />
        }
      />
      <WithdrawSheet
        purpose={purpose}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onWithdraw={() => void withdraw()}
        isSending={removal.isSending}
        failure={removal.failure}
      />
    </>
  )
}

interface WithdrawSheetProps {
  purpose: Purpose
  isOpen: boolean
  onClose: () => void
  onWithdraw: () => void
  isSending: boolean
  failure: Failure | null
}

function WithdrawSheet({ purpose, isOpen, onClose, onWithdraw, isSending, failure }: WithdrawSheetProps) {
  const text = useProfileText()
  const { privacy, common } = text
  const local = useLocal()
  return (
    <Sheet
      open={isOpen}
      title={privacy.withdrawQuestion(local(purpose.name))}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button label={common.cancel} kind='line' grow onPress={onClose} />
          <Button label={privacy.withdraw} kind='line' grow loading={isSending} onPress={onWithdraw} />
        </>
      }
    >
      <Words block>{local(purpose.withdrawal)}</Words>
      <Words tone='ink2' block className={classNames(styles.lead)}>
        {local(purpose.without)}
      </Words>
      {failure && <Notice tone='danger'>{failureSentence(text, failure)}</Notice>}
    </Sheet>
  )
}
