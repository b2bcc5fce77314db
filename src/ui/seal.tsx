import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import type { EntryState } from './entry-state'
import { Icon } from './icon'
import styles from './seal.module.scss'

interface SealProps {
  state: EntryState
  /** What a screen reader says: 「已核」. */
  label: string
  /** The two characters of the seal. Without them, where words are longer, a sign takes their place. */
  mark?: string
}

const signs = { verified: 'ui-check', pending: 'st-pending', declared: 'ev-self' } as const

/** The small seal of a ledger line; shape and word always go with the colour. */
export function Seal({ state, label, mark }: SealProps) {
  const meaning = a11y({ role: 'img', label })
  if (state === 'waiting') {
    return (
      <View className={classNames(styles.waiting)} {...meaning}>
        <Icon name='st-outbox' size='m' tone='indigo' />
      </View>
    )
  }
  return (
    <View className={classNames(styles.seal, styles[state])} {...meaning}>
      {mark ? (
        Array.from(mark).map((character) => <Text key={character}>{character}</Text>)
      ) : (
        <View className={classNames(styles.sign, 'gp-icon', `gp-icon-${signs[state]}`)} />
      )}
    </View>
  )
}
