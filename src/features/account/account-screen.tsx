import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { ListRow } from '@/ui/list-row'
import { AccountGuest } from './account-guest'
import { AccountLifetime } from './account-lifetime'
import { AccountMonth } from './account-month'
import { AccountPoints } from './account-points'
import styles from './account-screen.module.scss'
import { AccountShares } from './account-shares'
import { useAccount } from './queries'

interface AccountScreenProps {
  /** Stands below points that are to expire. */
  reminder?: ReactNode
  onLogIn: () => void
  onLog: () => void
  /** The whole ledger, or that of one month. */
  onOpenLedger: (filter: { month?: string }) => void
}

/** The carbon account: grams, then where they come from, then points. */
export function AccountScreen(props: AccountScreenProps) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  return isGuest ? <AccountGuest onLogIn={props.onLogIn} /> : <OwnAccount {...props} />
}

function OwnAccount({ reminder, onLog, onOpenLedger }: AccountScreenProps) {
  const t = useText()
  const words = t.account
  const query = useAccount()
  return (
    <Answered query={query} words={queryWords(t, query)} shape='balance'>
      {(account) => (
        <>
          <AccountLifetime account={account} />
          {account.allTime.actions === 0 && (
            <View className={classNames(styles.card)}>
              <Button label={words.log} onPress={onLog} />
            </View>
          )}
          <View className={classNames(styles.card)}>
            <AccountMonth month={account.month} onOpenLedger={() => onOpenLedger({ month: account.month.month })} />
          </View>
          <AccountShares />
          <AccountPoints account={account} />
          {account.points.nextExpiry && reminder}
          <View className={classNames(styles.card)}>
            <Card pad='list'>
              <ListRow
                icon='ui-book'
                title={words.toLedger}
                note={words.toLedgerNote}
                onPress={() => onOpenLedger({})}
              />
            </Card>
          </View>
        </>
      )}
    </Answered>
  )
}
