import { SubPage } from '@/features/shell/sub-page'
import { PlaceScreen } from '@/features/staff/place-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffPlacePage() {
  const { title } = useStaffText().staff.screen
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <PlaceScreen />
      </StaffOnly>
    </SubPage>
  )
}
