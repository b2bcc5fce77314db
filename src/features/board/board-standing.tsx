import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { Amount } from '@/ui/amount'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './board-standing.module.scss'
import { againstLastPeriod, type StandingFact, toNext } from './board-words'
import type { Board, BoardPeriod, Standing } from './queries'

interface BoardStandingProps {
  period: BoardPeriod
  /** Null for a guest. */
  me: Board['me']
  onLogIn: () => void
  onLog: () => void
  onOpenSettings: () => void
}

/** Where I stand, or what it takes to stand somewhere. */
export function BoardStanding({ period, me, onLogIn, onLog, onOpenSettings }: BoardStandingProps) {
  const { board: words, common } = useText()
  if (me === null) {
    return <Invitation title={words.guest} sentence={words.guestNote} label={common.logIn} onPress={onLogIn} />
  }
  switch (me.standing) {
    case 'ranked':
      return <RankedStanding period={period} me={me} onOpenSettings={onOpenSettings} />
    case 'unranked':
      return (
        <Invitation title={words.unranked[period]} sentence={words.unrankedNote} label={words.log} onPress={onLog} />
      )
    case 'opted-out':
      return (
        <Invitation
          title={words.optedOut}
          sentence={words.optedOutNote}
          label={words.openSettings}
          onPress={onOpenSettings}
        />
      )
  }
}

interface RankedStandingProps {
  period: BoardPeriod
  me: Extract<Standing, { standing: 'ranked' }>
  onOpenSettings: () => void
}

function RankedStanding({ period, me, onOpenSettings }: RankedStandingProps) {
  const t = useText()
  const facts = [againstLastPeriod(t, period, me), toNext(t, me)].filter((fact) => fact !== null)
  return (
    <View className={classNames(styles.card)}>
      <Card>
        <View className={classNames(styles.facts)}>
          {facts.map((fact) => (
            <Fact key={fact.label} fact={fact} />
          ))}
        </View>
      </Card>
      <View className={classNames(styles.change)}>
        <Words role='small' tone='ink2'>
          {t.board.onBoard}
        </Words>
        <View
          className={classNames(styles.link)}
          {...pressable({ role: 'link', label: t.board.change }, onOpenSettings)}
        >
          <Words role='small' tone='green' strong>
            {t.board.change}
          </Words>
        </View>
      </View>
    </View>
  )
}

function Fact({ fact: { label, grams, signed, sentence } }: { fact: StandingFact }) {
  const { common } = useText()
  return (
    <View className={classNames(styles.fact)}>
      <Words role='small' tone='ink2' block>
        {label}
      </Words>
      {grams === null ? (
        <Words strong block>
          {sentence}
        </Words>
      ) : (
        <Amount size='m' value={grams} unit={common.grams} signed={signed} {...(!signed && { tone: 'ink' })} />
      )}
    </View>
  )
}

interface InvitationProps {
  title: string
  sentence: string
  label: string
  onPress: () => void
}

function Invitation({ title, sentence, label, onPress }: InvitationProps) {
  return (
    <View className={classNames(styles.card)}>
      <Card>
        <Words strong block>
          {title}
        </Words>
        <Words role='callout' tone='ink2' block>
          {sentence}
        </Words>
        <View className={classNames(styles.action)}>
          <Button label={label} kind='line' onPress={onPress} />
        </View>
      </Card>
    </View>
  )
}
