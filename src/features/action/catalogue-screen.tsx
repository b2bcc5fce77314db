import { useSession } from '@/api/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { BehaviourCatalogue } from './behaviour-catalogue'
import { useAccount, useMethodology } from './queries'
import { StaleNotice } from './stale-notice'

interface CatalogueScreenProps {
  onChoose: (behaviourId: string) => void
  onLogIn: () => void
}

/** The catalogue with what is personal in it; works for guests, and without a network once it was seen. */
export function CatalogueScreen({ onChoose, onLogIn }: CatalogueScreenProps) {
  const t = useText()
  const methodology = useMethodology()
  const account = useAccount()
  const passbookNumber = useSession((session) => session.passbookNumber)
  if (methodology.status === 'loading') return <Skeleton label={t.common.loading} rows={6} />
  if (methodology.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' onPress={methodology.retry} />
    return <ErrorNotice title={failureSentence(t, methodology.failure)} action={retry} />
  }
  return (
    <>
      <BehaviourCatalogue
        methodology={methodology.value}
        account={account.status === 'ready' ? account.value : null}
        passbookNumber={passbookNumber}
        onChoose={onChoose}
        onLogIn={onLogIn}
      />
      <StaleNotice query={methodology} />
    </>
  )
}
