import { useContext } from 'react'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { useIsOnline } from '@/platform/use-is-online'
import { OfflineBar } from '@/ui/notice'
import { LogInContext } from './log-in-context'
import { PageLayerContext } from './page-layer-context'

interface PageBannerProps {
  asksToLogIn?: boolean
}

/** What concerns every page: what the app lays over it, and that there is no network, or the server has ended the session. */
export function PageBanner(props: PageBannerProps) {
  return (
    <>
      {useContext(PageLayerContext)}
      <PageNotice {...props} />
    </>
  )
}

function PageNotice({ asksToLogIn = true }: PageBannerProps) {
  const { common, session } = useText()
  const hasExpired = useSession((state) => state.hasExpired)
  const isOnline = useIsOnline()
  const openLogIn = useContext(LogInContext)
  if (!isOnline) return <OfflineBar text={common.offline} />
  if (!hasExpired || !asksToLogIn) return null
  return <OfflineBar text={session.expired} link={{ label: common.logIn, onPress: openLogIn }} />
}
