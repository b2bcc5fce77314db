import { renderHook } from '@testing-library/react'
import { colours } from '@/ui/token-values'
import Taro, { emitPage } from '@/testing/taro'
import { type PageChrome, usePageChrome } from './page-chrome'
import { usePageChrome as useBrowserChrome } from './page-chrome.h5'
import { useHostTabBar, weDrawTabBar } from './tab-bar'
import { weDrawTabBar as weDrawOnTheWeb } from './tab-bar.h5'

const light: PageChrome = {
  title: '首页',
  language: 'zh-cn',
  isDark: false,
  barColour: colours.light.paper,
  groundColour: colours.light.paper,
}
const dark: PageChrome = {
  title: 'Home',
  language: 'en',
  isDark: true,
  barColour: colours.dark.paper,
  groundColour: colours.dark.paper,
}

it('gives the native bar title and colours, anew on change and on every show', () => {
  const { rerender } = renderHook((chrome) => usePageChrome(chrome), { initialProps: light })
  expect(Taro.setNavigationBarTitle).toHaveBeenLastCalledWith({ title: '首页' })
  expect(Taro.setNavigationBarColor).toHaveBeenLastCalledWith({
    frontColor: '#000000',
    backgroundColor: colours.light.paper,
  })
  rerender(dark)
  expect(Taro.setNavigationBarTitle).toHaveBeenLastCalledWith({ title: 'Home' })
  expect(Taro.setNavigationBarColor).toHaveBeenLastCalledWith({
    frontColor: '#ffffff',
    backgroundColor: colours.dark.paper,
  })
  expect(Taro.setBackgroundColor).toHaveBeenLastCalledWith({ backgroundColor: colours.dark.paper })
  Taro.setNavigationBarTitle.mockClear()
  emitPage('didShow')
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: 'Home' })
})

it('does not mind a host that refuses', async () => {
  Taro.setBackgroundColor.mockRejectedValueOnce({ errMsg: 'setBackgroundColor:fail' })
  renderHook(() => usePageChrome(light))
  await Promise.resolve()
  expect(Taro.setNavigationBarTitle).toHaveBeenCalled()
})

it('tells a browser its colours', () => {
  renderHook(() => useBrowserChrome(dark))
  expect(document.documentElement.style.colorScheme).toBe('dark')
  expect(document.documentElement.lang).toBe('en')
  expect(document.querySelectorAll('meta[name="theme-color"]')).toHaveLength(1)
  renderHook(() => useBrowserChrome(light))
  expect(document.querySelectorAll('meta[name="theme-color"]')).toHaveLength(1)
  expect(document.querySelector('meta[name="theme-color"]')).toHaveAttribute('content', colours.light.paper)
})

describe('the tab bar', () => {
  const bar = {
    isHidden: false,
    labels: ['Home', 'Log', 'Board', 'Mall', 'Me'],
    isDark: true,
    colours: { plain: colours.dark.ink3, selected: colours.dark.green, ground: colours.dark.page },
  }

  it('of the host has our words, icons and colours', () => {
    renderHook(() => useHostTabBar(bar))
    expect(Taro.showTabBar).toHaveBeenCalled()
    expect(Taro.setTabBarItem).toHaveBeenCalledWith({
      index: 2,
      text: 'Board',
      iconPath: '/assets/tab/tab-rank-dark.png',
      selectedIconPath: '/assets/tab/tab-rank-active-dark.png',
    })
    expect(Taro.setTabBarStyle).toHaveBeenCalledWith({
      color: colours.dark.ink3,
      selectedColor: colours.dark.green,
      backgroundColor: colours.dark.page,
      borderStyle: 'black',
    })
  })

  it('of the host goes away where ours is drawn: in easy mode, and always on the web', () => {
    renderHook(() => useHostTabBar({ ...bar, isHidden: true }))
    expect(Taro.hideTabBar).toHaveBeenCalled()
    expect([weDrawTabBar(false), weDrawTabBar(true)]).toEqual([false, true])
    expect([weDrawOnTheWeb(false), weDrawOnTheWeb(true)]).toEqual([true, true])
  })
})
