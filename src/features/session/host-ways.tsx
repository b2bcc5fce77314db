import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/client'
import type { Failure } from '@/api/failure'
import { bindIdentity, type Proof } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useProfileText } from '@/i18n/profile-package'
import type { HostLogin } from '@/platform/login'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Words } from '@/ui/words'
import { hostMemory } from './host-memory'
import { JoinQuestion } from './join-question'
import { JoinedNotice } from './joined-notice'
import styles from './log-in-form.module.scss'
import { LogInForm } from './log-in-form'
import { LogInTerms } from './log-in-terms'
import { PhoneAsk } from './phone-ask'
import { useBind } from './use-bind'
import { useHostLogIn } from './use-host-log-in'

interface HostWaysProps {
  login: HostLogin
  onLoggedIn: () => void
  onReadPrivacy: () => void
}

/** Inside a host: one tap, or the same account as elsewhere by the phone number, or number and code as on the web. */
export function HostWays({ login, onLoggedIn, onReadPrivacy }: HostWaysProps) {
  const { session, common } = useProfileText()
  const host = useHostLogIn(login)
  const bind = useBind()
  const [isByCode, setByCode] = useState(false)

  if (bind.state.step === 'question') return <JoinQuestion bind={bind} onDeclined={onLoggedIn} />
  if (bind.state.step === 'joined') {
    return (
      <View>
        <JoinedNotice joined={bind.state.joined} />
        <View className={classNames(styles.button)}>
          <Button label={common.done} onPress={onLoggedIn} />
        </View>
      </View>
    )
  }
  if (isByCode) {
    return <LogInForm onLoggedIn={() => void learnHost(login).then(onLoggedIn)} onReadPrivacy={onReadPrivacy} />
  }
  const findAgain = async (proof: Proof) => {
    if (!(await host.enter())) return
    const outcome = await bind.send(proof)
    if (outcome?.step === 'bound' || (outcome?.step === 'joined' && isQuiet(outcome.joined))) onLoggedIn()
  }
  return (
    <View>
      <View className={classNames(styles.lead)}>
        <Words role='title' block>
          {session.hostLead}
        </Words>
        <Words tone='ink2' block>
          {session.hostNote}
        </Words>
      </View>
      <Card>
        <View className={classNames(styles.choices)}>
          <Stack>
            <Button
              label={session.hostLogIn[login.host]}
              loading={host.isEntering}
              onPress={() => void host.enter().then((isIn) => isIn && onLoggedIn())}
            />
            <Trouble isWithheld={host.isWithheld} failure={host.failure} />
          </Stack>
        </View>
      </Card>
      <Card>
        <Words role='section' block>
          {session.findTitle}
        </Words>
        <Words tone='ink2' block>
          {session.findNote}
        </Words>
        <View className={classNames(styles.choices)}>
          <Stack>
            <PhoneAsk
              label={session.findByPhone}
              kind='line'
              isSending={host.isEntering || bind.isSending}
              onProof={(proof) => void findAgain(proof)}
            />
            <Trouble isWithheld={false} failure={bind.failure} />
            <Button label={session.byCode} kind='quiet' onPress={() => setByCode(true)} />
          </Stack>
        </View>
      </Card>
      <LogInTerms words={session.hostTerms} onReadPrivacy={onReadPrivacy} />
    </View>
  )
}

function Trouble({ isWithheld, failure }: { isWithheld: boolean; failure: Failure | null }) {
  const text = useProfileText()
  if (isWithheld) return <Notice tone='danger'>{text.session.hostWithheld}</Notice>
  return failure ? <Notice tone='danger'>{failureSentence(text, failure)}</Notice> : null
}

const isQuiet = ({ countedOnce, pointsCut }: { countedOnce: number; pointsCut: number }): boolean =>
  countedOnce === 0 && pointsCut === 0

/** So that the next time one tap is enough. Where the host knows this person by another account, all stays as it is. */
const learnHost = async ({ host, askCode }: HostLogin): Promise<void> => {
  const asked = await askCode()
  if (asked.status === 'withheld') return
  const answer = await call(bindIdentity, { body: { kind: 'host', host, code: asked.code } })
  if (answer.ok && answer.value.outcome === 'bound') hostMemory.remember()
}
