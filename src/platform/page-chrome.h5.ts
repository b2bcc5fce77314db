import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { PageChrome } from './page-chrome'
import { usePageShow } from './page-show'
import { quietly } from './quietly'

/** On the web our own NavBar draws the title. */
export const hostDrawsTitle: boolean = false

/** Title of the window, colour of the browser's bar, and the ground that shows when a page is pulled too far. */
export const usePageChrome = ({ title, language, isDark, barColour, groundColour }: PageChrome): void => {
  const apply = () => {
    quietly(Taro.setNavigationBarTitle({ title }))
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
    document.body.style.backgroundColor = groundColour
    themeColour().content = barColour
  }
  useEffect(apply, [title, language, isDark, barColour, groundColour])
  usePageShow(apply)
}

const themeColour = (): HTMLMetaElement => {
  const kept = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (kept) return kept
  const meta = document.createElement('meta')
  meta.name = 'theme-color'
  document.head.appendChild(meta)
  return meta
}
