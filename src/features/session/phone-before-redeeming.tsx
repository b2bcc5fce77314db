import { View } from '@tarojs/components'
import { useState } from 'react'
import { failureSentence } from '@/i18n/failure-sentence'
import { useProfileText } from '@/i18n/profile-package'
import { phoneButton } from '@/platform/phone-number'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Words } from '@/ui/words'
import { BindByCode } from './bind-by-code'
import { JoinQuestion } from './join-question'
import { JoinedNotice } from './joined-notice'
import styles from './log-in-form.module.scss'
import { PhoneAsk } from './phone-ask'
import { putPhoneOff } from './phone-moment'
import { type BindStep, useBind } from './use-bind'

/** Asks, before points are spent, for the number that finds the voucher again. It can be put off, and redeeming goes on. */
export function PhoneBeforeRedeeming({ onDone }: { onDone: () => void }) {
  const text = useProfileText()
  const { moment, bindPhone, bindByCode } = text.session
  const [isByCode, setByCode] = useState(phoneButton === null)
  const bind = useBind()
  if (bind.state.step === 'question') return <JoinQuestion bind={bind} onDeclined={() => undefined} />
  if (bind.state.step === 'joined') {
    return (
      <View className={classNames(styles.choices)}>
        <Stack>
          <JoinedNotice joined={bind.state.joined} />
          <Button label={moment.goOn} onPress={onDone} />
        </Stack>
      </View>
    )
  }
  // What came of a join is read first.
  const leaveWhenBound = (step?: BindStep['step']) => {
    if (step === 'bound') onDone()
  }
  const later = () => {
    putPhoneOff()
    onDone()
  }
  return (
    <View>
      <View className={classNames(styles.lead)}>
        <Words role='title' block>
          {moment.title}
        </Words>
        {moment.reasons.map((reason) => (
          <Words key={reason} tone='ink2' block>
            {reason}
          </Words>
        ))}
      </View>
      <View className={classNames(styles.choices)}>
        <Stack>
          <PhoneAsk
            label={bindPhone}
            isSending={bind.isSending}
            onProof={(proof) => void bind.send(proof).then((outcome) => leaveWhenBound(outcome?.step))}
          />
          {bind.failure && !isByCode && <Notice tone='danger'>{failureSentence(text, bind.failure)}</Notice>}
          {!isByCode && <Button label={bindByCode} kind='quiet' onPress={() => setByCode(true)} />}
        </Stack>
      </View>
      {isByCode && <BindByCode bind={bind} onBound={leaveWhenBound} />}
      <View className={classNames(styles.choices)}>
        <Stack>
          <Button label={moment.later} kind='line' disabled={bind.isSending} onPress={later} />
          <Words role='small' tone='ink3' block>
            {moment.laterNote}
          </Words>
        </Stack>
      </View>
    </View>
  )
}
