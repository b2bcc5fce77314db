import { SubPage } from '@/features/shell/sub-page'
import { CreditScreen } from '@/features/staff/credit-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffCreditPage() {
  const { credit: title } = useStaffText().staff
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <CreditScreen />
      </StaffOnly>
    </SubPage>
  )
}
