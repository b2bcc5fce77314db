import { useSystemTheme } from '@/platform/system-theme'
import { useTheme } from '@/ui/theme-context'
import { colours } from '@/ui/token-values'

/** The theme as hosts want it: decided, and in colours instead of CSS variables. */
export function useChromeTheme() {
  const { theme } = useTheme()
  const system = useSystemTheme()
  const shown = theme === 'system' ? system : theme
  return { isDark: shown === 'dark', colours: colours[shown] }
}
