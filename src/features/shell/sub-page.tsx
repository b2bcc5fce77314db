import type { PropsWithChildren, ReactNode } from 'react'
import { useLanguage, useText } from '@/i18n/language'
import { refreshAll } from '@/api/refresh-on-return'
import { back } from '@/platform/navigation'
import { hostDrawsTitle, usePageChrome } from '@/platform/page-chrome'
import { usePullRefresh } from '@/platform/pull-refresh'
import { type Shared, useSharing } from '@/platform/share'
import { NavBar } from '@/ui/nav-bar'
import { Page } from '@/ui/page'
import { PageBanner } from './page-banner'
import { ShareAction } from './share-action'
import { useChromeTheme } from './use-chrome-theme'

interface SubPageProps {
  title: string
  /** The bar with the buttons of the page. */
  bottom?: ReactNode
  /** Content up to the edges. */
  bleed?: boolean
  /** Where one logs in, nothing asks to log in. */
  isLogIn?: boolean
  /** What others see of this page; one that is the person's own has nothing to share. */
  share?: Shared
}

/** Frame of every page above the tabs: title and way back, offline notice, content. */
export function SubPage({
  title,
  bottom,
  bleed = false,
  isLogIn = false,
  share,
  children,
}: PropsWithChildren<SubPageProps>) {
  const { common, share: words } = useText()
  const language = useLanguage()
  const { isDark, colours } = useChromeTheme()
  usePageChrome({ title, language, isDark, barColour: colours.paper, groundColour: colours.paper })
  useSharing(share ?? { title: words.tabs.home, path: '/pages/home/index' })
  usePullRefresh(refreshAll)
  return (
    <Page
      top={
        !hostDrawsTitle && (
          <NavBar
            title={title}
            back={{ label: common.back, onPress: back }}
            trailing={share && <ShareAction shared={share} />}
          />
        )
      }
      banner={<PageBanner asksToLogIn={!isLogIn} />}
      bottom={bottom}
      bleed={bleed}
    >
      {children}
    </Page>
  )
}
