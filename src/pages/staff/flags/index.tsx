import { SubPage } from '@/features/shell/sub-page'
import { FlagsScreen } from '@/features/staff/flags-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffFlagsPage() {
  const { flags: title } = useStaffText().staff
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <FlagsScreen />
      </StaffOnly>
    </SubPage>
  )
}
