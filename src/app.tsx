import type { PropsWithChildren } from 'react'
import { useRefreshOnReturn } from '@/api/refresh-on-return'
import { PreferencesProvider } from '@/features/preferences/preferences-provider'
import { LogInContext } from '@/features/shell/log-in-context'
import { watchUpdate } from '@/features/shell/update-store'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'
import '@/ui/tokens.css'
import '@/ui/base.css'
import './app.scss'

watchUpdate()

const openLogIn = () => go(routes.login())

export default function App({ children }: PropsWithChildren) {
  useRefreshOnReturn()
  return (
    <PreferencesProvider>
      <LogInContext.Provider value={openLogIn}>{children}</LogInContext.Provider>
    </PreferencesProvider>
  )
}
