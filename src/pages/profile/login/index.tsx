import { SubPage } from '@/features/shell/sub-page'
import { LogInForm } from '@/features/session/log-in-form'
import { useProfileText } from '@/i18n/profile-package'
import { back, go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileLoginPage() {
  const { session } = useProfileText()
  return (
    <SubPage title={session.title} isLogIn>
      <LogInForm onLoggedIn={back} onReadPrivacy={() => go(routes.privacy())} />
    </SubPage>
  )
}
