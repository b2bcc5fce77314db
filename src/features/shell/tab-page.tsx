import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useLanguage, useText } from '@/i18n/language'
import { refreshAll } from '@/api/refresh-on-return'
import { goTab, type Tab } from '@/platform/navigation'
import { hostDrawsTitle, usePageChrome } from '@/platform/page-chrome'
import { useIsInSight } from '@/platform/page-show'
import { usePullRefresh } from '@/platform/pull-refresh'
import { useSharing } from '@/platform/share'
import { useHostTabBar, weDrawTabBar } from '@/platform/tab-bar'
import { classNames } from '@/ui/class-names'
import { NavBar } from '@/ui/nav-bar'
import { Page } from '@/ui/page'
import { TabBar } from '@/ui/tab-bar'
import { useTheme } from '@/ui/theme-context'
import { PageBanner } from './page-banner'
import { ShareAction } from './share-action'
import styles from './tab-page.module.scss'
import { UpdateSheet } from './update-sheet'
import { useChromeTheme } from './use-chrome-theme'

const TABS = ['home', 'action', 'board', 'mall', 'me'] as const satisfies readonly Tab[]

interface TabPageProps {
  tab: Tab
  /** The name of the tab, when the page says nothing else. */
  title?: string
  /** Beside the title, or in a row below where there is no room or the host draws the title. */
  heading?: ReactNode
  trailing?: ReactNode
}

/** Frame of the five tab pages: title, offline notice, content, and the tab bar where the host does not draw it. */
export function TabPage({ tab, title, heading, trailing, children }: PropsWithChildren<TabPageProps>) {
  const { common, share } = useText()
  const language = useLanguage()
  const { elder } = useTheme()
  const { isDark, colours } = useChromeTheme()
  const name = title ?? common.tabs[tab]
  // A short Chinese title leaves room beside it; a long one, or a large one, does not.
  const hasRoomBeside = !hostDrawsTitle && !elder && name.length <= 4
  const isOurs = weDrawTabBar(elder)
  usePageChrome({ title: name, language, isDark, barColour: colours.paper, groundColour: colours.paper })
  const shared = { title: share.tabs[tab], path: `/pages/${tab}/index` }
  const isInSight = useIsInSight()
  useSharing(shared)
  usePullRefresh(refreshAll)
  useHostTabBar({
    isHidden: isOurs,
    labels: TABS.map((key) => common.tabs[key]),
    isDark,
    colours: { plain: colours.ink3, selected: colours.green, ground: colours.page },
  })
  return (
    <Page
      top={
        !hostDrawsTitle && (
          <NavBar
            title={name}
            trailing={
              <View className={classNames(styles.trailing)}>
                {hasRoomBeside && heading}
                {trailing}
                {tab !== 'me' && <ShareAction shared={shared} />}
              </View>
            }
          />
        )
      }
      banner={<PageBanner />}
      bottom={
        isOurs && (
          <TabBar
            label={common.tabBar}
            tabs={TABS.map((key) => ({ key, label: common.tabs[key] }))}
            current={tab}
            onSelect={goTab}
          />
        )
      }
    >
      {!hasRoomBeside && (heading || (hostDrawsTitle && trailing)) && (
        <View className={classNames(styles.heading)}>
          {heading}
          {hostDrawsTitle && trailing}
        </View>
      )}
      {children}
      <UpdateSheet isInSight={isInSight} />
    </Page>
  )
}
