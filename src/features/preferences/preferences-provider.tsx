import type { PropsWithChildren } from 'react'
import { LanguageContext } from '@/i18n/language'
import { ThemeContext } from '@/ui/theme-context'
import { usePreferences } from './store'

/** Hands the chosen language, theme and size down to every page. */
export function PreferencesProvider({ children }: PropsWithChildren) {
  const { language, theme, elder } = usePreferences()
  return (
    <LanguageContext.Provider value={language}>
      <ThemeContext.Provider value={{ theme, elder }}>{children}</ThemeContext.Provider>
    </LanguageContext.Provider>
  )
}
