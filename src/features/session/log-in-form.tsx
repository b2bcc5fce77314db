import { View } from '@tarojs/components'
import { useProfileText } from '@/i18n/profile-package'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './log-in-form.module.scss'
import { LogInTerms } from './log-in-terms'
import { PhoneCodeCard } from './phone-code-card'
import { useLogIn } from './use-log-in'

interface LogInFormProps {
  onLoggedIn: () => void
  onReadPrivacy: () => void
}

/** Phone number, code, in. */
export function LogInForm({ onLoggedIn, onReadPrivacy }: LogInFormProps) {
  const { session } = useProfileText()
  const steps = useLogIn(onLoggedIn)
  return (
    <View>
      <View className={classNames(styles.lead)}>
        <Words role='title' block>
          {session.lead}
        </Words>
        <Words tone='ink2' block>
          {session.firstTime}
        </Words>
      </View>
      <PhoneCodeCard steps={steps} enterLabel={session.logIn} />
      <LogInTerms words={session.terms} onReadPrivacy={onReadPrivacy} />
    </View>
  )
}
