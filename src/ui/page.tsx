import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './tokens.css'
import './base.css'
import { pageLandmark } from './a11y'
import { classNames } from './class-names'
import styles from './page.module.scss'
import { useTheme } from './theme-context'

interface PageProps {
  /** The navigation bar, where the platform draws none. */
  top?: ReactNode
  /** A full-width bar between navigation and content, such as the offline notice. */
  banner?: ReactNode
  /** The tab bar or an action bar: stays at the bottom of the screen. */
  bottom?: ReactNode
  /** Content up to the edges, for pages that set their own margins. */
  bleed?: boolean
}

/** The root of every page: tokens, theme, easy mode, paper and one centred column. */
export function Page({ top, banner, bottom, bleed = false, children }: PropsWithChildren<PageProps>) {
  const { theme, elder } = useTheme()
  return (
    <View className={classNames('gp', theme !== 'system' && theme, elder && 'elder', styles.page)} {...pageLandmark()}>
      {top}
      {banner}
      <View className={classNames(styles.content, !bleed && styles.padded)}>{children}</View>
      {bottom && <View className={classNames(styles.bottom)}>{bottom}</View>}
    </View>
  )
}
