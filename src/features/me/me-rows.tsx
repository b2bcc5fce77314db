import { useLanguage, LANGUAGE_NAMES, useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { useTheme } from '@/ui/theme-context'

interface MeRowsProps {
  onOpenSettings: () => void
  onOpenConsents: () => void
  onOpenAbout: () => void
}

/** Rows that lead somewhere, each with how it stands now; in easy mode few. */
export function MeRows({ onOpenSettings, onOpenConsents, onOpenAbout }: MeRowsProps) {
  const { me, privacy } = useText()
  const language = useLanguage()
  const { theme, elder } = useTheme()
  return (
    <Card pad='list'>
      <ListRow icon='ui-people' title={me.settings} note={me.settingsNote} onPress={onOpenSettings} />
      {!elder && (
        <ListRow icon='ui-globe' title={me.language} value={LANGUAGE_NAMES[language]} onPress={onOpenSettings} />
      )}
      {!elder && <ListRow icon='ui-clock' title={me.theme} value={me.themes[theme]} onPress={onOpenSettings} />}
      <ListRow icon='ui-shield' title={privacy.title} onPress={onOpenConsents} />
      <ListRow icon='ui-help' title={me.about} onPress={onOpenAbout} />
    </Card>
  )
}
