import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readHost, type SystemTheme } from './host'

const onSystemTheme = (listener: (theme: SystemTheme) => void): (() => void) => {
  const onChange = ({ theme }: { theme?: string }) => listener(theme === 'dark' ? 'dark' : 'light')
  // Hosts without a dark theme have no such event.
  Taro.onThemeChange?.(onChange)
  return () => Taro.offThemeChange?.(onChange)
}

/** The theme of the phone, followed while it changes. */
export const useSystemTheme = (): SystemTheme => {
  const [theme, setTheme] = useState(() => readHost().theme)
  useEffect(() => onSystemTheme(setTheme), [])
  return theme
}
