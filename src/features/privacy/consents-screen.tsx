import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { askConsent } from '@/api/consent-request'
import { synchroniseConsents, useConsents, useDecision } from '@/api/consents'
import { useSession } from '@/api/session'
import type { PrivacyText } from '@/contract/consents'
import { formatMoment } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { ListRow } from '@/ui/list-row'
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
  const withdraw = () => {
    setLeaving(false)
    useConsents.getState().decided(purpose.source, 'withdrawn', version)
    void synchroniseConsents()
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
            onChange={(isOn) => (isOn ? void askConsent(purpose.source) : setLeaving(true))}
          />
        }
      />
      <WithdrawSheet purpose={purpose} isOpen={isLeaving} onClose={() => setLeaving(false)} onWithdraw={withdraw} />
    </>
  )
}

interface WithdrawSheetProps {
  purpose: Purpose
  isOpen: boolean
  onClose: () => void
  onWithdraw: () => void
}

function WithdrawSheet({ purpose, isOpen, onClose, onWithdraw }: WithdrawSheetProps) {
  const { privacy, common } = useProfileText()
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
          <Button label={privacy.withdraw} kind='line' grow onPress={onWithdraw} />
        </>
      }
    >
      <Words block>{local(purpose.withdrawal)}</Words>
      <Words tone='ink2' block className={classNames(styles.lead)}>
        {local(purpose.without)}
      </Words>
    </Sheet>
  )
}
