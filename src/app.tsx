import type { PropsWithChildren } from 'react'
import { useRefreshOnReturn } from '@/api/refresh-on-return'
import { PreferencesProvider } from '@/features/preferences/preferences-provider'
import { useSilentLogIn } from '@/features/session/use-silent-log-in'
import { LogInContext } from '@/features/shell/log-in-context'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'
import '@/ui/tokens.css'
import '@/ui/base.css'
import './app.scss'

const openLogIn = () => go(routes.login())

export default function App({ children }: PropsWithChildren) {
  useRefreshOnReturn()
  useSilentLogIn()
  return (
    <PreferencesProvider>
      <LogInContext.Provider value={openLogIn}>{children}</LogInContext.Provider>
    </PreferencesProvider>
  )
}
