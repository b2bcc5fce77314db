import { useState } from 'react'
import { searchBehaviours } from '@/domain/methodology/search-behaviours'
import type { Category } from '@/domain/units'
import { formatWhole } from '@/i18n/format'
import { useLanguage, useText } from '@/i18n/language'
import { Empty } from '@/ui/empty'
import { SearchBox } from '@/ui/search-box'
import { Section } from '@/ui/section'
import { BehaviourList } from './behaviour-list'
import { behavioursOf, countByCategory, recentOf } from './catalogue'
import { CategoryTiles } from './category-tiles'
import { Today } from './today'
import type { Account, Methodology } from './queries'
import { recallRecent } from './recent-actions'
import { RecentTiles } from './recent-tiles'

interface BehaviourCatalogueProps {
  methodology: Methodology
  account: Account | null
  passbookNumber: string | null
  onChoose: (behaviourId: string) => void
  onLogIn: () => void
}

const RECENT_COUNT = 3

/** Everything that can be logged: by search, from lately, or by category. */
export function BehaviourCatalogue(props: BehaviourCatalogueProps) {
  const { methodology, onChoose } = props
  const t = useText()
  const language = useLanguage()
  const [text, setText] = useState('')
  const { search, placeholder, clear, results, found, nothing, nothingHint } = t.action.catalogue
  const hits = text.trim() === '' ? null : searchBehaviours(methodology, text, language === 'en' ? 'en' : 'zh')
  return (
    <>
      <SearchBox label={search} placeholder={placeholder} clearLabel={clear} value={text} onChange={setText} />
      {hits === null && <Browse {...props} />}
      {hits !== null && hits.length === 0 && <Empty title={nothing} sentence={nothingHint} />}
      {hits !== null && hits.length > 0 && (
        <Section title={results} note={found(formatWhole(hits.length))}>
          <BehaviourList title={text.trim()} behaviours={hits} settings={methodology.settings} onChoose={onChoose} />
        </Section>
      )}
    </>
  )
}

function Browse({ methodology, account, passbookNumber, onChoose, onLogIn }: BehaviourCatalogueProps) {
  const t = useText()
  const [category, setCategory] = useState<Category>('mobility')
  const { behaviours, settings } = methodology
  const { recent: recentTitle, categories, kindsInAll } = t.action.catalogue
  const remembered = passbookNumber === null ? [] : recallRecent(passbookNumber)
  const recent = recentOf(behaviours, remembered, account, RECENT_COUNT)
  return (
    <>
      <Today isGuest={passbookNumber === null} account={account} onLogIn={onLogIn} />
      {recent.length > 0 && (
        <Section title={recentTitle}>
          <RecentTiles recent={recent} onChoose={onChoose} />
        </Section>
      )}
      <Section title={categories} note={kindsInAll(formatWhole(behaviours.length))}>
        <CategoryTiles counts={countByCategory(behaviours)} value={category} onChange={setCategory}>
          <BehaviourList
            title={t.common.category[category]}
            behaviours={behavioursOf(behaviours, category)}
            settings={settings}
            onChoose={onChoose}
          />
        </CategoryTiles>
      </Section>
    </>
  )
}
