import { SubPage } from '@/features/shell/sub-page'
import { PhotosScreen } from '@/features/staff/photos-screen'
import { StaffOnly } from '@/features/staff/staff-only'
import { useStaffText } from '@/i18n/staff-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function StaffPhotosPage() {
  const { photos: title } = useStaffText().staff
  return (
    <SubPage title={title}>
      <StaffOnly onLogIn={() => go(routes.login())}>
        <PhotosScreen />
      </StaffOnly>
    </SubPage>
  )
}
