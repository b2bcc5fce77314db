import { useContext } from 'react'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { isSinglePage } from '@/platform/single-page'
import { useIsOnline } from '@/platform/use-is-online'
import { OfflineBar } from '@/ui/notice'
import { LogInContext } from './log-in-context'

interface PageBannerProps {
  asksToLogIn?: boolean
}

/** What concerns every page: it stands alone, there is no network, or the server has ended the session. */
export function PageBanner({ asksToLogIn = true }: PageBannerProps) {
  const { common, session, share } = useText()
  const hasExpired = useSession((state) => state.hasExpired)
  const isOnline = useIsOnline()
  const openLogIn = useContext(LogInContext)
  if (isSinglePage()) return <OfflineBar text={share.singlePage} />
  if (!isOnline) return <OfflineBar text={common.offline} />
  if (!hasExpired || !asksToLogIn) return null
  return <OfflineBar text={session.expired} link={{ label: common.logIn, onPress: openLogIn }} />
}
