import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Switch } from '@/ui/switch'
import { usePreferences } from './store'

/** Easy mode as a row with its switch. */
export function ElderSwitch() {
  const { me } = useText()
  const { elder, elderSwitched } = usePreferences()
  return (
    <Card pad='list'>
      <ListRow
        icon='ui-textsize'
        title={me.easyMode}
        note={me.easyModeNote}
        trailing={<Switch label={me.easyMode} checked={elder} onChange={elderSwitched} />}
      />
    </Card>
  )
}
