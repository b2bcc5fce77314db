import { useRouter } from '@tarojs/taro'
import { PosterScreen } from '@/features/poster/poster-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useAccountText } from '@/i18n/account-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function AccountPosterPage() {
  const { poster } = useAccountText()
  const { params } = useRouter<{ actionId: string }>()
  return (
    <SubPage title={poster.title}>
      <PosterScreen actionId={params.actionId ?? null} onLogIn={() => go(routes.login())} />
    </SubPage>
  )
}
