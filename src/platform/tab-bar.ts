import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { usePageShow } from './page-show'
import { quietly } from './quietly'

export interface HostTabBar {
  /** Hidden where we draw our own. */
  readonly isHidden: boolean
  /** Words in the order of the tabs. */
  readonly labels: readonly string[]
  readonly isDark: boolean
  readonly colours: { readonly plain: string; readonly selected: string; readonly ground: string }
}

const ICONS = ['home', 'action', 'rank', 'mall', 'me']

/** The host's tab bar cannot enlarge its words: in easy mode we draw ours. */
export const weDrawTabBar = (elder: boolean): boolean => elder

/** Only a tab page may touch the tab bar, so each one does on every show. */
export const useHostTabBar = ({ isHidden, labels, isDark, colours }: HostTabBar): void => {
  const words = labels.join('\n')
  const { plain, selected, ground } = colours
  const apply = () => {
    quietly(isHidden ? Taro.hideTabBar({ animation: false }) : Taro.showTabBar({ animation: false }))
    quietly(
      Taro.setTabBarStyle({
        color: plain,
        selectedColor: selected,
        backgroundColor: ground,
        borderStyle: isDark ? 'black' : 'white',
      }),
    )
    words.split('\n').forEach((text, index) => quietly(Taro.setTabBarItem({ index, text, ...iconsOf(index, isDark) })))
  }
  useEffect(apply, [isHidden, words, isDark, plain, selected, ground])
  usePageShow(apply)
}

const iconsOf = (index: number, isDark: boolean) => {
  const icon = `/assets/tab/tab-${ICONS[index]}`
  const theme = isDark ? '-dark' : ''
  return { iconPath: `${icon}${theme}.png`, selectedIconPath: `${icon}-active${theme}.png` }
}
