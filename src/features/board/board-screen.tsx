import { View } from '@tarojs/components'
import { useState } from 'react'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { Segmented } from '@/ui/segmented'
import { BoardOf } from './board-of'
import styles from './board-screen.module.scss'
import { BoardScopeTabs } from './board-scope-tabs'
import { type BoardPeriod, type BoardScope, useMyDistrictId } from './queries'

interface BoardScreenProps {
  onLogIn: () => void
  onLog: () => void
  onOpenSettings: () => void
}

const PERIODS = ['day', 'week', 'month', 'all'] as const satisfies readonly BoardPeriod[]

/** Who has avoided how much, by period and scope, with my own place in view. */
export function BoardScreen(props: BoardScreenProps) {
  const { board: words } = useText()
  const [period, setPeriod] = useState<BoardPeriod>('week')
  const [chosen, setScope] = useState<BoardScope>('city')
  const districtId = useMyDistrictId()
  // A guest, or a profile that could not be read, has no district to choose.
  const scope = districtId === undefined ? 'city' : chosen
  return (
    <>
      <Segmented
        label={words.periodLabel}
        options={PERIODS.map((key) => ({ key, label: words.periods[key] }))}
        value={period}
        onChange={setPeriod}
      />
      {districtId !== undefined && (
        <View className={classNames(styles.scope)}>
          <BoardScopeTabs scope={scope} districtId={districtId} onChoose={setScope} />
        </View>
      )}
      {scope === 'district' && !districtId ? (
        <Empty
          title={words.noDistrict}
          sentence={words.noDistrictNote}
          action={<Button label={words.openSettings} kind='line' onPress={props.onOpenSettings} />}
        />
      ) : (
        <BoardOf period={period} districtId={scope === 'district' ? (districtId ?? undefined) : undefined} {...props} />
      )}
    </>
  )
}
