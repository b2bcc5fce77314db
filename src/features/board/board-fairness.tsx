import { View } from '@tarojs/components'
import { useState } from 'react'
import { useText } from '@/i18n/language'
import { a11y, pressable } from '@/ui/a11y'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import styles from './board-fairness.module.scss'

/** How places are made: in a sentence, and in full one tap away. */
export function BoardFairness() {
  const { board: words, common } = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className={classNames(styles.card)}>
      <Card>
        <View className={classNames(styles.head)}>
          <Icon name='ui-shield' tone='green' />
          <Words strong className={classNames(styles.title)}>
            {words.fair}
          </Words>
          <View
            className={classNames(styles.link)}
            {...pressable({ role: 'button', label: words.rulesLink }, () => setIsOpen(true))}
          >
            <Words role='callout' tone='green'>
              {words.rulesLink}
            </Words>
            <Icon name='ui-chevron' size='s' tone='green' />
          </View>
        </View>
        <Words role='callout' tone='ink2' block>
          {words.fairNote}
        </Words>
      </Card>
      <Sheet open={isOpen} title={words.rulesTitle} closeLabel={common.close} onClose={() => setIsOpen(false)}>
        <View {...a11y({ role: 'list' })}>
          {words.rules.map((rule) => (
            <View key={rule} className={classNames(styles.rule)} {...a11y({ role: 'listitem' })}>
              <Words role='callout'>{rule}</Words>
            </View>
          ))}
        </View>
      </Sheet>
    </View>
  )
}
