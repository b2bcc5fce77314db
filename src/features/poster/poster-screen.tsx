import { useSession } from '@/api/session'
import { useState } from 'react'
import { useAccountText } from '@/i18n/account-package'
import { useLocal } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ListRow } from '@/ui/list-row'
import { Switch } from '@/ui/switch'
import { PosterSheet } from './poster-sheet'
import { actionPoster, monthPoster } from './poster-text'
import { useAccount, usePosterAction, useProfile } from './queries'

interface PosterScreenProps {
  /** The line that the poster is about; null for the running month. */
  actionId: string | null
  onLogIn: () => void
}

/** A picture to keep or to pass on. It names nobody, unless the person wants their pseudonym on it. */
export function PosterScreen({ actionId, onLogIn }: PosterScreenProps) {
  const { poster, common } = useAccountText()
  const isGuest = useSession((session) => session.passbookNumber === null)
  const [isSigned, setSigned] = useState(false)
  const profile = useProfile()
  if (isGuest) return <Empty title={poster.guest} action={<Button label={common.logIn} onPress={onLogIn} />} />
  const pseudonym = profile.status === 'ready' ? profile.value.pseudonym : null
  const signature = isSigned ? pseudonym : null
  return (
    <>
      {actionId === null ? (
        <MonthPoster signature={signature} />
      ) : (
        <ActionPoster actionId={actionId} signature={signature} />
      )}
      {pseudonym !== null && (
        <Card pad='list'>
          <ListRow
            icon='ui-people'
            title={poster.sign}
            note={poster.signNote(pseudonym)}
            trailing={<Switch label={poster.sign} checked={isSigned} onChange={setSigned} />}
          />
        </Card>
      )}
    </>
  )
}

function MonthPoster({ signature }: { signature: string | null }) {
  const t = useAccountText()
  const account = useAccount()
  return (
    <Answered query={account} words={queryWords(t, account)} shape='balance'>
      {(value) => <PosterSheet text={monthPoster(t, value, signature)} scene='poster-month' />}
    </Answered>
  )
}

function ActionPoster({ actionId, signature }: { actionId: string; signature: string | null }) {
  const t = useAccountText()
  const local = useLocal()
  const action = usePosterAction(actionId)
  return (
    <Answered query={action} words={queryWords(t, action)} shape='balance'>
      {(value) => <PosterSheet text={actionPoster(t, local, value.action, signature)} scene='poster-action' />}
    </Answered>
  )
}
