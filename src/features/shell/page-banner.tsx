import { useContext } from 'react'
import { isAnswered } from '@/api/outbox/entry'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { isSinglePage } from '@/platform/single-page'
import { useIsOnline } from '@/platform/use-is-online'
import { OfflineBar } from '@/ui/notice'
import { LogInContext } from './log-in-context'
import { OutboxContext } from './outbox-context'
import { PageLayerContext } from './page-layer-context'

interface PageBannerProps {
  asksToLogIn?: boolean
}

/** What concerns every page: what the app lays over it, and in one bar what the person should know. */
export function PageBanner(props: PageBannerProps) {
  return (
    <>
      {useContext(PageLayerContext)}
      <PageNotice {...props} />
    </>
  )
}

/** The page stands alone, there is no network, the server has ended the session, or something was not sent yet. */
function PageNotice({ asksToLogIn = true }: PageBannerProps) {
  const { common, session, outbox, share } = useText()
  const hasExpired = useSession((state) => state.hasExpired)
  const isOnline = useIsOnline()
  const openLogIn = useContext(LogInContext)
  const link = useOutboxLink()
  if (isSinglePage()) return <OfflineBar text={share.singlePage} />
  if (!isOnline) return link ? <OfflineBar text={outbox.offline} link={link} /> : <OfflineBar text={common.offline} />
  if (hasExpired && asksToLogIn) {
    return <OfflineBar text={session.expired} link={{ label: common.logIn, onPress: openLogIn }} />
  }
  return link ? <OfflineBar text={outbox[link.title]} link={link} /> : null
}

/** The way to what is still on this phone: how much waits, or else how much has an answer that was not read yet. */
function useOutboxLink() {
  const { outbox } = useText()
  const entries = useOutbox((state) => state.entries)
  const onPress = useContext(OutboxContext)
  const waiting = entries.filter((entry) => !isAnswered(entry)).length
  const refused = entries.filter(({ state }) => state.kind === 'refused').length
  if (waiting > 0) return { title: 'online', label: outbox.waitingCount(formatWhole(waiting)), onPress } as const
  if (refused > 0) return { title: 'refusedTitle', label: outbox.refusedCount(formatWhole(refused)), onPress } as const
  if (entries.length === 0) return null
  return { title: 'bookedTitle', label: outbox.bookedCount(formatWhole(entries.length)), onPress } as const
}
