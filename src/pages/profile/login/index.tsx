import { SubPage } from '@/features/shell/sub-page'
import { LogInWays } from '@/features/session/log-in-ways'
import { useProfileText } from '@/i18n/profile-package'
import { back, go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileLoginPage() {
  const { session } = useProfileText()
  return (
    <SubPage title={session.title} isLogIn>
      <LogInWays onLoggedIn={back} onReadPrivacy={() => go(routes.privacy())} />
    </SubPage>
  )
}
