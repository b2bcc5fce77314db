import { SubPage } from '@/features/shell/sub-page'
import { LogInForm } from '@/features/session/log-in-form'
import { useText } from '@/i18n/language'
import { back, go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileLoginPage() {
  const { session } = useText()
  return (
    <SubPage title={session.title} isLogIn>
      <LogInForm onLoggedIn={back} onReadPrivacy={() => go(routes.about())} />
    </SubPage>
  )
}
