import { ConsentsScreen } from '@/features/privacy/consents-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileConsentsPage() {
  const { privacy } = useText()
  return (
    <SubPage title={privacy.title}>
      <ConsentsScreen onReadText={() => go(routes.privacy())} />
    </SubPage>
  )
}
