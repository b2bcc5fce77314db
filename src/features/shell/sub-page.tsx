import type { PropsWithChildren, ReactNode } from 'react'
import { useLanguage, useText } from '@/i18n/language'
import { back } from '@/platform/navigation'
import { hostDrawsTitle, usePageChrome } from '@/platform/page-chrome'
import { NavBar } from '@/ui/nav-bar'
import { Page } from '@/ui/page'
import { PageBanner } from './page-banner'
import { useChromeTheme } from './use-chrome-theme'

interface SubPageProps {
  title: string
  /** The bar with the buttons of the page. */
  bottom?: ReactNode
  /** Content up to the edges. */
  bleed?: boolean
  /** Where one logs in, nothing asks to log in. */
  isLogIn?: boolean
}

/** Frame of every page above the tabs: title and way back, offline notice, content. */
export function SubPage({ title, bottom, bleed = false, isLogIn = false, children }: PropsWithChildren<SubPageProps>) {
  const { common } = useText()
  const language = useLanguage()
  const { isDark, colours } = useChromeTheme()
  usePageChrome({ title, language, isDark, barColour: colours.paper, groundColour: colours.paper })
  return (
    <Page
      top={!hostDrawsTitle && <NavBar title={title} back={{ label: common.back, onPress: back }} />}
      banner={<PageBanner asksToLogIn={!isLogIn} />}
      bottom={bottom}
      bleed={bleed}
    >
      {children}
    </Page>
  )
}
