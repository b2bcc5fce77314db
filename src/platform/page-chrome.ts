import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { usePageShow } from './page-show'
import { quietly } from './quietly'

export interface PageChrome {
  readonly title: string
  /** Of the words on the page, as a browser names it. */
  readonly language: string
  readonly isDark: boolean
  /** Colours of the bar with the title and of the ground behind the page. */
  readonly barColour: string
  readonly groundColour: string
}

/** Whether the host draws the bar with title and way back. */
export const hostDrawsTitle: boolean = true

/** Native bar and ground in the language and theme of the app; again on every show, because pages stay alive. */
export const usePageChrome = ({ title, isDark, barColour, groundColour }: PageChrome): void => {
  const apply = () => {
    quietly(Taro.setNavigationBarTitle({ title }))
    quietly(Taro.setNavigationBarColor({ frontColor: isDark ? '#ffffff' : '#000000', backgroundColor: barColour }))
    quietly(Taro.setBackgroundColor({ backgroundColor: groundColour }))
  }
  useEffect(apply, [title, isDark, barColour, groundColour])
  usePageShow(apply)
}
