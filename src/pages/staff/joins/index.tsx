import { SubPage } from '@/features/shell/sub-page'
import { JoinsScreen } from '@/features/staff/joins-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffJoinsPage() {
  const { title } = useStaffText().staff.joins
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <JoinsScreen />
      </StaffOnly>
    </SubPage>
  )
}
