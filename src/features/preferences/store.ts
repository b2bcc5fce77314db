import { create } from 'zustand'
import type { Language } from '@/i18n/language'
import { type Host, readHost } from '@/platform/host'
import { storage } from '@/platform/storage'
import type { Theme } from '@/ui/theme-context'

export const STORAGE_KEY = 'gp:preferences'

/** From this size on, somebody has asked the host for large text: 20 of the steps 15, 16, 17, 19, 20, 22, 24. */
const LARGE_FONT_PX = 20

interface Choices {
  readonly language: Language
  readonly theme: Theme['theme']
  readonly elder: boolean
}

interface Preferences extends Choices {
  languageChosen(language: Language): void
  themeChosen(theme: Theme['theme']): void
  elderSwitched(elder: boolean): void
}

/** What the phone suggests on the first start. */
export const suggestedBy = ({ language, fontSizePx }: Host): Choices => ({
  language: language === '' || /^zh/i.test(language) ? 'zh-cn' : 'en',
  theme: 'system',
  elder: fontSizePx !== null && fontSizePx >= LARGE_FONT_PX,
})

const THEMES: readonly unknown[] = ['system', 'light', 'dark'] satisfies Theme['theme'][]
const isTheme = (value: unknown): value is Theme['theme'] => THEMES.includes(value)

/** What was chosen before; each choice that is missing or unreadable is suggested again. */
export const choicesFrom = (kept: unknown, suggested: Choices): Choices => {
  const { language, theme, elder } = Object(kept) as Record<string, unknown>
  return {
    language: language === 'zh-cn' || language === 'en' ? language : suggested.language,
    theme: isTheme(theme) ? theme : suggested.theme,
    elder: typeof elder === 'boolean' ? elder : suggested.elder,
  }
}

/** How this person wants the app to look and speak, on this phone. */
export const usePreferences = create<Preferences>()((set, get) => {
  const choose = (choice: Partial<Choices>) => {
    set(choice)
    const { language, theme, elder } = get()
    storage.write(STORAGE_KEY, { language, theme, elder })
  }
  return {
    ...choicesFrom(storage.read(STORAGE_KEY), suggestedBy(readHost())),
    languageChosen: (language) => choose({ language }),
    themeChosen: (theme) => choose({ theme }),
    elderSwitched: (elder) => choose({ elder }),
  }
})
