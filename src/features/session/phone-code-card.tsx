import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { failureSentence } from '@/i18n/failure-sentence'
import { useProfileText } from '@/i18n/profile-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Field } from '@/ui/field'
import { Words } from '@/ui/words'
import styles from './log-in-form.module.scss'
import { maskPhone } from './phone'
import type { PhoneCode } from './use-phone-code'

/** Phone number, then code. The second step appears when the first is done. */
export function PhoneCodeCard({ steps, enterLabel }: { steps: PhoneCode; enterLabel: string }) {
  const { session } = useProfileText()
  const { phone, code, sentTo, resendSeconds, isAsking, isEntering, askForCode, enter } = steps
  const phoneError = useError(phone, session.phoneInvalid)
  const codeError = useError(code, session.codeInvalid)
  const isWaiting = sentTo !== null && resendSeconds > 0
  return (
    <Card>
      <Field
        label={session.phone}
        kind='phone'
        value={phone.typed}
        onChange={phone.type}
        onConfirm={askForCode}
        placeholder={session.phonePlaceholder}
        hint={session.phoneHint}
        maxLength={20}
        {...phoneError}
      />
      <View className={classNames(styles.button)}>
        <Button
          label={isWaiting ? session.sendAgainIn(resendSeconds) : sentTo ? session.sendAgain : session.sendCode}
          kind={sentTo ? 'line' : 'primary'}
          loading={isAsking}
          disabled={isWaiting}
          onPress={askForCode}
        />
      </View>
      {sentTo && (
        <View className={classNames(styles.step)}>
          <View className={classNames(styles.sent)}>
            <Words role='callout' tone='green'>
              {session.codeSent(maskPhone(sentTo))}
            </Words>
          </View>
          <Field
            label={session.code}
            kind='code'
            value={code.typed}
            onChange={code.type}
            onConfirm={enter}
            placeholder={session.codePlaceholder}
            hint={session.codeHint}
            maxLength={6}
            {...codeError}
          />
          <View className={classNames(styles.button)}>
            <Button label={enterLabel} loading={isEntering} onPress={enter} />
          </View>
        </View>
      )}
    </Card>
  )
}

interface Typed {
  readonly isWrong: boolean
  readonly failure: Failure | null
}

function useError({ isWrong, failure }: Typed, sentence: string): { error?: string } {
  const text = useProfileText()
  if (isWrong) return { error: sentence }
  return failure ? { error: failureSentence(text, failure) } : {}
}
