import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/api/session'
import { useRewardText } from '@/i18n/reward-package'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { classNames } from '@/ui/class-names'
import { Tabs } from '@/ui/tabs'
import type { RedemptionGroup } from './queries'
import { RedemptionList } from './redemption-list'
import styles from './redemptions-screen.module.scss'

interface RedemptionsScreenProps {
  onLogIn: () => void
  onOpen: (redemptionId: string) => void
  onToMall: () => void
}

/** Everything that a citizen redeemed: what is still open, and what is over. */
export function RedemptionsScreen({ onLogIn, onOpen, onToMall }: RedemptionsScreenProps) {
  const t = useRewardText()
  const { redemptions: words } = t.mall
  const isNobody = useSession((session) => session.passbookNumber === null)
  const [group, setGroup] = useState<RedemptionGroup>('open')
  if (isNobody) return <Empty title={words.guest} action={<Button label={t.common.logIn} onPress={onLogIn} />} />
  return (
    <>
      <Tabs
        label={words.groups}
        tabs={[
          { key: 'open', label: words.open },
          { key: 'closed', label: words.closed },
        ]}
        current={group}
        onSelect={setGroup}
      />
      <View className={classNames(styles.list)}>
        <RedemptionList key={group} group={group} onOpen={onOpen} onToMall={onToMall} />
      </View>
    </>
  )
}
