import { View } from '@tarojs/components'
import { PETROL_CAR } from '@/domain/equivalents/petrol-car'
import { formatAmount, formatWhole } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useAccountText } from '@/i18n/account-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import type { IconName } from '@/ui/icon-names'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import { ShareBar } from '@/ui/share-bar'
import { Words } from '@/ui/words'
import styles from './account-shares.module.scss'
import { monthName } from './month-words'
import { useShares } from './queries'
import { type ShareRow, sharesOf, type SharesView } from './shares'

const ICONS = {
  clothing: 'cat-clothing',
  food: 'cat-food',
  housing: 'cat-housing',
  mobility: 'cat-mobility',
  goods: 'cat-goods',
  office: 'cat-office',
  'digital-finance': 'cat-digital',
} as const satisfies Record<ShareRow['category'], IconName>

/** Where the grams of the running month come from, and what they compare with. */
export function AccountShares() {
  const t = useAccountText()
  const query = useShares()
  const words = t.account.shares
  return (
    <Section title={words.title} {...(query.status === 'ready' && { note: monthName(t, query.value.month) })}>
      <Answered query={query} words={queryWords(t, query)}>
        {(shares) => {
          const view = sharesOf(shares)
          return (
            <Card>
              {view ? (
                <Rows view={view} />
              ) : (
                <Words role='callout' tone='ink2' block>
                  {words.empty}
                </Words>
              )}
            </Card>
          )
        }}
      </Answered>
    </Section>
  )
}

function Rows({ view: { rows, missing, petrolCar } }: { view: SharesView }) {
  const { account, common } = useAccountText()
  const local = useLocal()
  const words = account.shares
  const notes = [
    words.all,
    missing.length > 0 && words.missing(missing.map((category) => common.category[category]).join(account.separator)),
    petrolCar &&
      words.petrolCar(
        formatWhole(petrolCar.verifiedGrams),
        formatWhole(petrolCar.km),
        formatAmount(PETROL_CAR.milligramsPerKm / 1000),
      ),
  ].filter((note) => typeof note === 'string')
  return (
    <>
      {rows.map(({ category, grams, actions, share, percent }) => (
        <ShareBar
          key={category}
          icon={ICONS[category]}
          name={common.category[category]}
          share={share}
          value={formatWhole(grams)}
          percent={account.percent(percent)}
          label={words.spoken(
            common.category[category],
            formatWhole(grams),
            account.percent(percent),
            formatWhole(actions),
          )}
        />
      ))}
      <View className={classNames(styles.notes)}>
        {notes.map((note) => (
          <Words key={note} role='small' tone='ink2' block>
            {note}
          </Words>
        ))}
        {petrolCar && (
          <Words role='micro' tone='ink3' block>
            {words.source(local(PETROL_CAR.source.title))}
          </Words>
        )}
      </View>
    </>
  )
}
