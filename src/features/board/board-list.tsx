import { Text, View } from '@tarojs/components'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { a11y } from '@/ui/a11y'
import { Amount } from '@/ui/amount'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Tag } from '@/ui/tag'
import { useTheme } from '@/ui/theme-context'
import styles from './board-list.module.scss'
import type { BoardItem } from './board-rows'
import { rowSentence } from './board-words'
import type { Board } from './queries'

/** The rows of a board, and what lies between the top and my window. */
export function BoardList({ items }: { items: readonly BoardItem[] }) {
  const { board: words } = useText()
  return (
    <Card pad='none'>
      <View {...a11y({ role: 'list', label: words.list })}>
        {items.map((item, index) =>
          // Rows have no ids, and pseudonyms repeat: a place in the list is all that tells them apart.
          item.kind === 'row' ? <Row key={index} row={item.row} /> : <Gap key={index} people={item.people} />,
        )}
      </View>
    </Card>
  )
}

function Gap({ people }: { people: number | null }) {
  const { board: words } = useText()
  return (
    <View className={classNames(styles.gap)} {...a11y({ role: 'listitem' })}>
      {people === null ? words.gapUnknown : words.gap(formatWhole(people))}
    </View>
  )
}

function Row({ row }: { row: Board['top'][number] }) {
  const t = useText()
  const { elder } = useTheme()
  const { rank, tied, pseudonym, grams, isMe } = row
  return (
    <View
      className={classNames(styles.row, isMe && styles.mine)}
      {...a11y({ role: 'listitem', label: rowSentence(t, row) })}
    >
      <View className={classNames(styles.rank, rank <= 3 && styles.high)}>{formatWhole(rank)}</View>
      {!elder && <Avatar name={pseudonym} tone={isMe ? 'me' : 'quiet'} />}
      <View className={classNames(styles.main)}>
        <Text className={classNames(styles.name)}>{pseudonym}</Text>
        {isMe && (
          <View className={classNames(styles.me)}>
            <Tag label={t.board.me} tone='solid' />
          </View>
        )}
        {tied && <Text className={classNames(styles.tied)}>{t.board.tied}</Text>}
      </View>
      <Amount value={grams} unit={t.common.grams} {...(!isMe && { tone: 'ink' })} />
    </View>
  )
}
