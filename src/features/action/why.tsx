import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Action } from '@/contract/actions'
import { formatAmount, formatWhole } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useLogText } from '@/i18n/log-package'
import { openUrl } from '@/platform/open-url'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { formatFactor } from './behaviour-worth'
import { whyRows, type WhyRow } from './why-rows'
import { factorOf } from './why-view'
import styles from './why.module.scss'

interface WhyProps {
  action: Action
}

/** Why this many grams: the sum, and where every part of it comes from. */
export function Why({ action }: WhyProps) {
  const t = useLogText()
  const local = useLocal()
  return (
    <View>
      <Equation action={action} />
      {whyRows(t, local, action).map((row) => (
        <Row key={row.key} row={row} />
      ))}
      <Words role='small' tone='ink3' block className={classNames(styles.fixed)}>
        {t.action.why.fixed}
      </Words>
    </View>
  )
}

function Equation({ action }: WhyProps) {
  const t = useLogText()
  const amount = formatAmount(action.amount)
  const factor = formatFactor(factorOf(action))
  const grams = formatWhole(action.grams)
  const { quantity, gramsPer } = t.action
  const spoken = `${quantity(amount, action.unit)} × ${factor} ${gramsPer(action.unit)} = ${t.common.gramsAmount(grams)}`
  return (
    <View className={classNames(styles.equation)} {...a11y({ role: 'img', label: spoken })}>
      <Part value={amount} unit={t.common.unit[action.unit]} />
      <Text className={classNames(styles.sign)}>×</Text>
      <Part value={factor} unit={gramsPer(action.unit)} />
      <Text className={classNames(styles.sign)}>=</Text>
      <Part value={grams} unit={t.common.grams} isResult />
    </View>
  )
}

interface PartProps {
  value: string
  unit: string
  isResult?: boolean
}

function Part({ value, unit, isResult = false }: PartProps) {
  return (
    <View className={classNames(styles.part)}>
      <View className={classNames(styles.value, isResult && styles.result)}>{value}</View>
      <View className={classNames(styles.unit)}>{unit}</View>
    </View>
  )
}

function Row({ row }: { row: WhyRow }) {
  return (
    <View className={classNames(styles.row)}>
      <View className={classNames(styles.name)}>{row.name}</View>
      <View className={classNames(styles.words)}>
        <Words block>{row.value}</Words>
        {row.detail !== undefined && (
          <Words role='small' tone='ink3' block>
            {row.detail}
          </Words>
        )}
        {row.url !== undefined && <SourceLink url={row.url} />}
      </View>
    </View>
  )
}

/** Opens the document; where a platform opens no other site, the address is copied and that is said. */
function SourceLink({ url }: { url: string }) {
  const { sourceLink, linkCopied } = useLogText().action.why
  const [isCopied, setCopied] = useState(false)
  const open = async () => setCopied((await openUrl(url)) === 'copied')
  return (
    <View>
      <View className={classNames(styles.link)} {...pressable({ role: 'link', label: sourceLink }, () => void open())}>
        <Words role='callout' tone='green'>
          {sourceLink}
        </Words>
      </View>
      <Words role='small' tone='ink3' block className={classNames(styles.url)}>
        {url}
      </Words>
      {isCopied && (
        <View {...a11y({ role: 'status', live: 'polite' })}>
          <Words role='small' tone='green'>
            {linkCopied}
          </Words>
        </View>
      )}
    </View>
  )
}
