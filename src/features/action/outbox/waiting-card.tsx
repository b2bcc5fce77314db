import { View } from '@tarojs/components'
import { useOutbox } from '@/api/outbox/outbox'
import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import styles from './waiting-card.module.scss'
import { WaitingLines } from './waiting-lines'

/** What is not in the ledger yet, above the ledger. */
export function WaitingCard({ onOpen }: { onOpen: () => void }) {
  const { outbox } = useText()
  const isEmpty = useOutbox(({ entries }) => entries.length === 0)
  if (isEmpty) return null
  return (
    <View className={classNames(styles.above)}>
      <Section title={outbox.waiting}>
        <Card pad='none'>
          <WaitingLines onOpen={onOpen} />
        </Card>
      </Section>
    </View>
  )
}
