import { useState } from 'react'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { scrollToTop } from '@/platform/scroll-to-top'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { AccountGuest } from './account-guest'
import { LedgerBook } from './ledger-book'
import { monthsOf } from './ledger-filter'
import { LedgerFilters } from './ledger-filters'
import { LedgerFooter } from './ledger-footer'
import { type LedgerPages, NEWEST_PAGE, openCursor, turnToNewer, turnToOlder } from './ledger-pages'
import { type LedgerFilter, useAccount, useLedgerPage } from './queries'

interface LedgerScreenProps {
  initialFilter: LedgerFilter
  onLogIn: () => void
  onLog: () => void
  onOpenAction: (actionId: string) => void
  onOpenRedemption: (redemptionId: string) => void
}

/**
 * The ledger, newest lines first. One page of twenty lines is open at a time, as in a book: a mini-program slows down
 * at a thousand nodes, and a line has some twenty.
 */
export function LedgerScreen(props: LedgerScreenProps) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  return isGuest ? <AccountGuest onLogIn={props.onLogIn} /> : <OwnLedger {...props} />
}

function OwnLedger({ initialFilter, onLog, onOpenAction, onOpenRedemption }: LedgerScreenProps) {
  const t = useText()
  const [filter, setFilter] = useState(initialFilter)
  const [pages, setPages] = useState(NEWEST_PAGE)
  const account = useAccount()
  const query = useLedgerPage(filter, openCursor(pages))

  const choose = (next: LedgerFilter) => {
    setFilter(next)
    setPages(NEWEST_PAGE)
  }
  const turn = (next: LedgerPages) => {
    setPages(next)
    scrollToTop()
  }
  const nextCursor = query.status === 'ready' ? query.value.nextCursor : null
  const isEmpty = query.status === 'ready' && query.value.lines.length === 0

  return (
    <>
      <LedgerFilters
        filter={filter}
        months={account.status === 'ready' ? monthsOf(account.value.since, account.value.asOf) : []}
        onChange={choose}
      />
      <Answered query={query} words={queryWords(t, query)} rows={8}>
        {({ lines }) =>
          lines.length === 0 ? (
            <NoLines isFiltered={isFiltered(filter)} onShowAll={() => choose({})} onLog={onLog} />
          ) : (
            <LedgerBook lines={lines} onOpenAction={onOpenAction} onOpenRedemption={onOpenRedemption} />
          )
        }
      </Answered>
      <LedgerFooter
        page={pages.length}
        isEnd={query.status === 'ready' && nextCursor === null && !isEmpty}
        onNewer={pages.length > 1 ? () => turn(turnToNewer(pages)) : null}
        onOlder={nextCursor === null ? null : () => turn(turnToOlder(pages, nextCursor))}
      />
    </>
  )
}

const isFiltered = ({ month, category }: LedgerFilter): boolean => month !== undefined || category !== undefined

interface NoLinesProps {
  isFiltered: boolean
  onShowAll: () => void
  onLog: () => void
}

function NoLines({ isFiltered, onShowAll, onLog }: NoLinesProps) {
  const { ledger, log } = useText().account
  return isFiltered ? (
    <Empty
      title={ledger.nothing}
      sentence={ledger.nothingSentence}
      action={<Button label={ledger.showAll} kind='line' onPress={onShowAll} />}
    />
  ) : (
    <Empty title={ledger.empty} sentence={ledger.emptySentence} action={<Button label={log} onPress={onLog} />} />
  )
}
