import type { PropsWithChildren } from 'react'
import { useOutboxSending } from '@/api/outbox/use-outbox-sending'
import { useRefreshOnReturn } from '@/api/refresh-on-return'
import { PreferencesProvider } from '@/features/preferences/preferences-provider'
import { LogInContext } from '@/features/shell/log-in-context'
import { OutboxContext } from '@/features/shell/outbox-context'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'
import '@/ui/tokens.css'
import '@/ui/base.css'
import './app.scss'

const openLogIn = () => go(routes.login())
const openOutbox = () => go(routes.outbox())

export default function App({ children }: PropsWithChildren) {
  useRefreshOnReturn()
  useOutboxSending()
  return (
    <PreferencesProvider>
      <LogInContext.Provider value={openLogIn}>
        <OutboxContext.Provider value={openOutbox}>{children}</OutboxContext.Provider>
      </LogInContext.Provider>
    </PreferencesProvider>
  )
}
