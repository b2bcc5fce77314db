import { SubPage } from '@/features/shell/sub-page'
import { StaffAppealScreen } from '@/features/staff/staff-appeal-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { back, go } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function StaffAppealPage() {
  const params = usePageParams()
  const { title } = useStaffText().staff.appeal
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <StaffAppealScreen appealId={params.appealId ?? ''} cursor={params.cursor} onToQueue={back} />
      </StaffOnly>
    </SubPage>
  )
}
