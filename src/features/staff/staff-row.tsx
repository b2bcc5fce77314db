import { useQuery } from '@/api/use-query'
import { readProfile } from '@/contract/citizen'
import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** The way to the work of staff; there only for whom the server says that they are. */
export function StaffRow({ onOpen }: { onOpen: () => void }) {
  const { me } = useText()
  const profile = useQuery(readProfile, {})
  if (profile.status !== 'ready' || profile.value.duty === null) return null
  return (
    <Card pad='list'>
      <ListRow icon='ui-card' title={me.staff} note={me.staffNote} onPress={onOpen} />
    </Card>
  )
}
