import { useProfileText } from '@/i18n/profile-package'
import { PhoneCodeCard } from './phone-code-card'
import type { Bind } from './use-bind'
import { usePhoneCode } from './use-phone-code'

/** A phone number that is added by the code that is sent to it. */
export function BindByCode({ bind, onBound }: { bind: Bind; onBound: (step: 'bound' | 'joined') => void }) {
  const { session } = useProfileText()
  const steps = usePhoneCode({
    take: async (proof) => {
      const outcome = await bind.send({ kind: 'sms', ...proof })
      if (outcome?.step === 'bound' || outcome?.step === 'joined') onBound(outcome.step)
      return outcome !== null
    },
    isTaking: bind.isSending,
    failure: bind.failure,
    clear: bind.clear,
  })
  return <PhoneCodeCard steps={steps} enterLabel={session.bindPhone} />
}
