import type { PropsWithChildren } from 'react'
import { useConsentUpload } from '@/api/consents'
import { useOutboxSending } from '@/api/outbox/use-outbox-sending'
import { useRefreshOnReturn } from '@/api/refresh-on-return'
import { PreferencesProvider } from '@/features/preferences/preferences-provider'
import { OpenTextContext } from '@/features/privacy/open-text-context'
import { PrivacyLayer } from '@/features/privacy/privacy-layer'
import { usePrivacyGate } from '@/features/privacy/use-privacy-gate'
import { useSilentLogIn } from '@/features/session/use-silent-log-in'
import { LogInContext } from '@/features/shell/log-in-context'
import { OutboxContext } from '@/features/shell/outbox-context'
import { PageLayerContext } from '@/features/shell/page-layer-context'
import { watchUpdate } from '@/features/shell/update-store'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'
import '@/ui/tokens.css'
import '@/ui/base.css'
import './app.scss'

watchUpdate()

const openLogIn = () => go(routes.login())
const openOutbox = () => go(routes.outbox())
const openPrivacyText = () => go(routes.privacy())
const pageLayer = <PrivacyLayer />

export default function App({ children }: PropsWithChildren) {
  useRefreshOnReturn()
  useOutboxSending()
  useConsentUpload()
  usePrivacyGate()
  useSilentLogIn()
  return (
    <PreferencesProvider>
      <LogInContext.Provider value={openLogIn}>
        <OutboxContext.Provider value={openOutbox}>
          <OpenTextContext.Provider value={openPrivacyText}>
            <PageLayerContext.Provider value={pageLayer}>{children}</PageLayerContext.Provider>
          </OpenTextContext.Provider>
        </OutboxContext.Provider>
      </LogInContext.Provider>
    </PreferencesProvider>
  )
}
