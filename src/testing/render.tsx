import { render as renderBare, type RenderResult } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { type Language, LanguageContext } from '@/i18n/language'
import { ThemeContext, type Theme } from '@/ui/theme-context'

interface Surrounded extends Theme {
  language: Language
}

/** Renders as inside a page, with an empty query cache. Easy mode, theme and language are for the tests that need them. */
export function render(
  element: ReactElement,
  { theme = 'light', elder = false, language = 'zh-cn' }: Partial<Surrounded> = {},
): RenderResult {
  const cache = new Map()
  function Surroundings({ children }: { children: ReactNode }) {
    return (
      <SWRConfig value={{ provider: () => cache }}>
        <LanguageContext.Provider value={language}>
          <ThemeContext.Provider value={{ theme, elder }}>{children}</ThemeContext.Provider>
        </LanguageContext.Provider>
      </SWRConfig>
    )
  }
  return renderBare(element, { wrapper: Surroundings })
}
