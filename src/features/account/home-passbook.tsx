import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { type Query, useQuery } from '@/api/use-query'
import { type PassbookLine, readAccount, readPassbook } from '@/contract/account'
import { readProfile } from '@/contract/citizen'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { ErrorNotice } from '@/ui/notice'
import { Passbook } from '@/ui/passbook'
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
}

/** The open book: this month's balance, the last two lines, and the next blank one, which is the way to log. */
export function HomePassbook(props: HomePassbookProps) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  return isGuest ? <HomePassbookGuest onLogIn={props.onLogIn} onLook={props.onLog} /> : <OwnPassbook {...props} />
}

function OwnPassbook({ onLog, onOpenLine }: HomePassbookProps) {
  const { home, common } = useText()
  const { elder } = useTheme()
  const profile = useQuery(readProfile, {})
  const account = useQuery(readAccount, {})
  const passbook = useQuery(readPassbook, { query: { limit: 2 } })
  const holder = profile.status === 'ready' ? profile.value : null
  const lines = <HomePassbookLines passbook={passbook} onOpenLine={onOpenLine} />
  return (
    <View>
      <Trouble query={account} />
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

function Trouble({ query }: { query: Query<unknown> }) {
  const text = useText()
  const { common } = text
  if (query.status === 'loading' || query.failure === null) return null
  const isStale = query.status === 'ready'
  return (
    <View className={classNames(styles.trouble)}>
      <ErrorNotice
        title={isStale ? common.couldNotRefresh : common.couldNotLoad}
        detail={isStale ? common.staleAt(formatMoment(query.fetchedAt)) : failureSentence(text, query.failure)}
        action={<Button label={common.retry} kind='line' size='small' onPress={query.retry} />}
      />
    </View>
  )
}

const groupDigits = (passbookNumber: string): string => passbookNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
