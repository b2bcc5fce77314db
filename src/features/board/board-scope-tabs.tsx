import { useLocal, useText } from '@/i18n/language'
import { Tabs } from '@/ui/tabs'
import { type BoardScope, useCity } from './queries'

interface BoardScopeTabsProps {
  scope: BoardScope
  /** Null when the citizen has chosen none. */
  districtId: string | null
  onChoose: (scope: BoardScope) => void
}

/** The whole city, or the district of the citizen. */
export function BoardScopeTabs({ scope, districtId, onChoose }: BoardScopeTabsProps) {
  const { board: words } = useText()
  const local = useLocal()
  const city = useCity()
  const districts = city.status === 'ready' ? city.value.districts : []
  const mine = districts.find((district) => district.id === districtId)
  return (
    <Tabs
      label={words.scopeLabel}
      tabs={[
        { key: 'city', label: words.city },
        { key: 'district', label: mine ? local(mine.name) : words.myDistrict },
      ]}
      current={scope}
      onSelect={onChoose}
    />
  )
}
