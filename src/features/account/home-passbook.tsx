import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSession } from '@/api/session'
import { useQuery } from '@/api/use-query'
import { type PassbookLine, readAccount, readPassbook } from '@/contract/account'
import { readProfile } from '@/contract/citizen'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Passbook } from '@/ui/passbook'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { useTheme } from '@/ui/theme-context'
import { HomePassbookBalance } from './home-passbook-balance'
import { HomePassbookGuest } from './home-passbook-guest'
import { HomePassbookLines } from './home-passbook-lines'
import { HomePassbookNextLine } from './home-passbook-next-line'
import styles from './home-passbook.module.scss'

interface HomePassbookProps {
  onLogIn: () => void
  /** Wants to log an action, or to see what can be logged. */
  onLog: () => void
  onOpenLine: (line: PassbookLine) => void
  /** Lines that are still on the phone. */
  waiting?: ReactNode
}

/** The open book: this month's balance, the last two lines, and the next blank one, which is the way to log. */
export function HomePassbook(props: HomePassbookProps) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  return isGuest ? <HomePassbookGuest onLogIn={props.onLogIn} onLook={props.onLog} /> : <OwnPassbook {...props} />
}

function OwnPassbook({ onLog, onOpenLine, waiting }: HomePassbookProps) {
  const t = useText()
  const { home, common } = t
  const { elder } = useTheme()
  const profile = useQuery(readProfile, {})
  const account = useQuery(readAccount, {})
  const passbook = useQuery(readPassbook, { query: { limit: 2 } })
  const holder = profile.status === 'ready' ? profile.value : null
  const { trouble } = queryWords(t, account)
  const lines = <HomePassbookLines passbook={passbook} onOpenLine={onOpenLine} waiting={waiting} />
  return (
    <View>
      {trouble && <QueryNotice {...trouble} />}
      <Passbook
        title={common.bookName}
        {...(!elder && { subtitle: home.englishName })}
        {...(holder && { holder: holder.pseudonym, number: home.number(groupDigits(holder.passbookNumber)) })}
      >
        {account.status === 'ready' && <HomePassbookBalance account={account.value} />}
        {account.status === 'loading' && <Skeleton label={common.loading} shape='balance' />}
        {!elder && lines}
        {!elder && <HomePassbookNextLine onPress={onLog} />}
      </Passbook>
      {elder && (
        <View className={classNames(styles.large)}>
          <Button label={home.log} size='large' icon='tab-action' onPress={onLog} />
        </View>
      )}
      {elder && lines}
    </View>
  )
}

const groupDigits = (passbookNumber: string): string => passbookNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
