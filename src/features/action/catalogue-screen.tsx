import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { BehaviourCatalogue } from './behaviour-catalogue'
import { useAccount, useMethodology } from './queries'

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
  return (
    <Answered query={methodology} words={queryWords(t, methodology)} rows={6}>
      {(value) => (
        <BehaviourCatalogue
          methodology={value}
          account={account.status === 'ready' ? account.value : null}
          passbookNumber={passbookNumber}
          onChoose={onChoose}
          onLogIn={onLogIn}
        />
      )}
    </Answered>
  )
}
