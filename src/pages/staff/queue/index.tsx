import { SubPage } from '@/features/shell/sub-page'
import { QueueScreen } from '@/features/staff/queue-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffQueuePage() {
  const { title } = useStaffText().staff
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <QueueScreen
          onOpen={(appealId, cursor) => go(routes.staffAppeal({ appealId, ...(cursor !== undefined && { cursor }) }))}
          onOpenPhotos={() => go(routes.staffPhotos())}
          onOpenFlags={() => go(routes.staffFlags())}
          onOpenCredit={() => go(routes.staffCredit())}
          onOpenJoins={() => go(routes.staffJoins())}
          onOpenScreen={() => go(routes.staffPlace())}
        />
      </StaffOnly>
    </SubPage>
  )
}
