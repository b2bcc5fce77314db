import { Text, View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import { Amount } from './amount'
import { classNames } from './class-names'
import { DoubleRule } from './double-rule'
import type { EntryState } from './entry-state'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import styles from './ledger-line.module.scss'
import { Seal } from './seal'
import { Spoken, spokenAs } from './spoken'
import { useTheme } from './theme-context'

export interface LedgerLineProps {
  date: string
  time: string
  /** What was done, and how much of it: 骑行, 5.0 公里. */
  what: string
  quantity?: string
  tier?: { icon: IconName; label: string }
  /** Stands where the tier stands; the reason when the line was struck. */
  note?: string
  grams?: number
  points?: number
  gramsUnit: string
  pointsUnit: string
  /** A line without a state, such as points that were spent, carries no seal. */
  state?: EntryState
  seal?: { label: string; mark?: string }
  struck?: boolean
  /** Just printed: revealed from left to right, once. */
  printing?: boolean
  /** The whole line as one sentence, for screen readers. */
  label: string
  onPress?: () => void
}

export function LedgerLine(props: LedgerLineProps) {
  const { elder } = useTheme()
  const { label, onPress, struck, printing } = props
  const meaning = onPress ? pressable({ role: 'button', ...spokenAs(label) }, onPress) : a11y({ role: 'group', label })
  const name = classNames(styles.line, elder && styles.elder, struck && styles.struck, printing && styles.printing)
  return (
    <View className={name} {...meaning}>
      {onPress && <Spoken sentence={label} />}
      <View className={classNames(styles.cells)} {...(onPress && a11y({ hidden: true }))}>
        {elder ? <ElderCells {...props} /> : <Cells {...props} />}
      </View>
    </View>
  )
}

function Cells(props: LedgerLineProps) {
  const { date, time, what, quantity, tier, note, grams, points, state, seal } = props
  const waiting = state === 'waiting'
  return (
    <>
      <View className={classNames(styles.dateCell)}>
        <View className={classNames(styles.date)}>{date}</View>
        <View className={classNames(styles.time)}>{time}</View>
      </View>
      <View className={classNames(styles.whatCell)}>
        <View className={classNames(styles.what)}>
          {what} {quantity && <Text className={classNames(styles.quantity)}>{quantity}</Text>}
        </View>
        <View className={classNames(styles.time, styles.tier)}>
          {tier && !note && <Icon name={tier.icon} size='xs' tone='ink3' />}
          <Text className={classNames(tier && !note && styles.afterIcon)}>{note ?? tier?.label ?? ''}</Text>
        </View>
      </View>
      <View className={classNames(styles.gramsCell)}>
        <Amount value={grams} approximate={waiting} signed={!waiting} {...toneOf(state, 'grams')} />
      </View>
      <DoubleRule />
      <View className={classNames(styles.pointsCell)}>
        <Amount value={points} kind='points' signed={!waiting} {...toneOf(state, 'points')} />
      </View>
      <View className={classNames(styles.sealCell)}>{state && seal && <Seal state={state} {...seal} />}</View>
    </>
  )
}

function ElderCells(props: LedgerLineProps) {
  const { date, time, what, quantity, tier, note, grams, points, gramsUnit, pointsUnit, state, seal } = props
  const waiting = state === 'waiting'
  return (
    <>
      <View className={classNames(styles.whatCell)}>
        <View className={classNames(styles.what)}>
          {what} {quantity && <Text className={classNames(styles.quantity)}>{quantity}</Text>}
        </View>
        <View className={classNames(styles.date)}>
          {[`${date} ${time}`, note ?? tier?.label].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View className={classNames(styles.elderFigures)}>
        {grams !== undefined && (
          <Amount value={grams} unit={gramsUnit} approximate={waiting} signed={!waiting} {...toneOf(state, 'grams')} />
        )}
        {points !== undefined && (
          <Amount value={points} unit={pointsUnit} kind='points' signed={!waiting} {...toneOf(state, 'points')} />
        )}
      </View>
      {state && seal && (
        <View className={classNames(styles.elderSeal)}>
          <Seal state={state} {...seal} />
        </View>
      )}
    </>
  )
}

// Points of a declared line are already the citizen's; what is pending or waiting is not booked on either side.
function toneOf(state: EntryState | undefined, side: 'grams' | 'points') {
  if (state === 'pending' || state === 'waiting') return { tone: 'indigo' } as const
  if (state === 'declared' && side === 'grams') return { tone: 'pencil' } as const
  return {}
}
