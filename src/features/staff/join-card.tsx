import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AccountJoin } from '@/contract/staff-joins'
import { formatMoment, formatWhole } from '@/i18n/format'
import { useStaffText } from '@/i18n/staff-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { SplitForm } from './split-form'

/** One join: which account stayed, which went in, and what a split would move back. */
export function JoinCard({ join }: { join: AccountJoin }) {
  const { joins: words } = useStaffText().staff
  const [isSplitting, setSplitting] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const { stayed, wentIn, undone } = join
  const isStanding = undone === null && told === null
  return (
    <Card>
      <Words strong block>
        {words.joinedAt(formatMoment(join.joinedAt))}
      </Words>
      <Words block>{words.stayed(stayed.pseudonym, stayed.passbookNumber)}</Words>
      <Words block>{words.wentIn(wentIn.pseudonym, wentIn.passbookNumber)}</Words>
      {isStanding && <Moves join={join} />}
      {undone && (
        <Words tone='ink2' block>
          {words.undone(formatMoment(undone.at), undone.reason ?? '')}
        </Words>
      )}
      {told !== null && (
        <Notice icon='ui-check'>
          <View id='split-done'>{told}</View>
        </Notice>
      )}
      {isStanding && !isSplitting && <Button label={words.split} kind='line' onPress={() => setSplitting(true)} />}
      {isStanding && isSplitting && (
        <SplitForm
          join={join}
          onCancel={() => setSplitting(false)}
          onDone={(split) => setTold(words.done(split.stayed, split.wentBack))}
        />
      )}
    </Card>
  )
}

function Moves({ join }: { join: AccountJoin }) {
  const { joins: words } = useStaffText().staff
  return (
    <>
      <Words block>{words.moves(formatWhole(join.actions), formatWhole(join.grams), formatWhole(join.points))}</Words>
      {join.redemptions > 0 && <Words block>{words.redemptions(formatWhole(join.redemptions))}</Words>}
      {join.countedOnce > 0 && <Words block>{words.countedOnce(formatWhole(join.countedOnce))}</Words>}
      {join.waysIn === 0 && <Notice tone='ochre'>{words.noWayIn}</Notice>}
    </>
  )
}
