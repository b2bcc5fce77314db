import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** The way to my appeals. */
export function AppealsRow({ onOpen }: { onOpen: () => void }) {
  const { me } = useText()
  return (
    <Card pad='list'>
      <ListRow icon='ui-help' title={me.appeals} onPress={onOpen} />
    </Card>
  )
}
