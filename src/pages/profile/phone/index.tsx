import { PhoneBeforeRedeeming } from '@/features/session/phone-before-redeeming'
import { WhenLoggedIn } from '@/features/session/when-logged-in'
import { SubPage } from '@/features/shell/sub-page'
import { useProfileText } from '@/i18n/profile-package'
import { back } from '@/platform/navigation'

export default function ProfilePhonePage() {
  const { session } = useProfileText()
  return (
    <SubPage title={session.phone}>
      <WhenLoggedIn>
        <PhoneBeforeRedeeming onDone={back} />
      </WhenLoggedIn>
    </SubPage>
  )
}
