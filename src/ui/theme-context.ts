import { createContext, useContext } from 'react'

export interface Theme {
  theme: 'light' | 'dark' | 'system'
  elder: boolean
}

export const ThemeContext = createContext<Theme>({ theme: 'system', elder: false })

export function useTheme(): Theme {
  return useContext(ThemeContext)
}
