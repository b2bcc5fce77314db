import { PhotoField } from '@/features/action/photo-field'
import { AppealScreen } from '@/features/appeal/appeal-screen'
import { RemindMe } from '@/features/inbox/remind-me'
import { SubPage } from '@/features/shell/sub-page'
import { useAppealText } from '@/i18n/appeal-package'
import { go, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function LogAppealPage() {
  const params = usePageParams()
  const { title } = useAppealText().appeal
  return (
    <AppealScreen
      actionId={params.actionId ?? null}
      sanctionId={params.sanctionId ?? null}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      photoField={(photoId, onChange) => (
        <PhotoField
          photo={{ photoId, photoFile: null }}
          problem={undefined}
          onChange={(photo) => onChange(photo.photoId)}
        />
      )}
      reminder={<RemindMe topic='answers' />}
      onLogIn={() => go(routes.login())}
      onToList={() => redirect(routes.appeals())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
    />
  )
}
