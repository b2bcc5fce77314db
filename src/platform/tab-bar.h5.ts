import type { HostTabBar } from './tab-bar'

/** Taro's own tab bar of the web is hidden by app.scss. */
export const weDrawTabBar = (_elder: boolean): boolean => true

export const useHostTabBar = (_tabBar: HostTabBar): void => undefined
