import { PrivacyScreen } from '@/features/privacy/privacy-screen'
import { PageLayerContext } from '@/features/shell/page-layer-context'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'

/** Opened from the question itself, so the question waits below and not over the text. */
export default function ProfilePrivacyPage() {
  const { privacy } = useText()
  return (
    <PageLayerContext.Provider value={null}>
      <SubPage title={privacy.textTitle}>
        <PrivacyScreen />
      </SubPage>
    </PageLayerContext.Provider>
  )
}
