import { ProfileSettings } from '@/features/me/profile-settings'
import { AppearanceSettings } from '@/features/preferences/appearance-settings'
import { WaysIn } from '@/features/session/ways-in'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileSettingsPage() {
  const { me } = useText()
  return (
    <SubPage title={me.settings}>
      <AppearanceSettings />
      <ProfileSettings onLogIn={() => go(routes.login())} />
      <WaysIn />
    </SubPage>
  )
}
