import { View } from '@tarojs/components'
import type { AccountFacts } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatDate, formatWhole } from '@/i18n/format'
import { useProfileText } from '@/i18n/profile-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import styles from './join-question.module.scss'
import type { Bind } from './use-bind'

interface JoinQuestionProps {
  bind: Bind
  onDeclined: () => void
}

/** Two books of one person: what is in each, which one stays, and nothing done before the person says so. */
export function JoinQuestion({ bind, onDeclined }: JoinQuestionProps) {
  const text = useProfileText()
  const words = text.session.join
  if (bind.state.step !== 'question') return null
  const { stays, goes } = bind.state.offer
  return (
    <View>
      <View className={classNames(styles.lead)}>
        <Words role='title' block>
          {words.title}
        </Words>
        <Words tone='ink2' block>
          {words.lead}
        </Words>
      </View>
      <Book title={words.stays} facts={stays} />
      <Book title={words.goes} facts={goes} />
      <Words role='small' tone='ink2' block>
        {words.mistake}
      </Words>
      {bind.failure && <Notice tone='danger'>{failureSentence(text, bind.failure)}</Notice>}
      <View className={classNames(styles.button)}>
        <Button label={words.confirm} loading={bind.isSending} onPress={() => void bind.join()} />
      </View>
      <View className={classNames(styles.button)}>
        <Button
          label={words.later}
          kind='line'
          disabled={bind.isSending}
          onPress={() => {
            bind.decline()
            onDeclined()
          }}
        />
      </View>
    </View>
  )
}

function Book({ title, facts }: { title: string; facts: AccountFacts }) {
  const { session } = useProfileText()
  const { number, since, acts, grams, points } = session.join
  return (
    <Card>
      <Words role='small' tone='ink2' block>
        {title}
      </Words>
      <Words role='section' block>
        {facts.pseudonym}
      </Words>
      <Words role='callout' tone='ink2' block>
        {number(facts.passbookNumber)}
      </Words>
      <Words role='callout' tone='ink2' block>
        {since(formatDate(facts.since))}
      </Words>
      <Words block>{acts(formatWhole(facts.actions))}</Words>
      <Words block>{grams(formatWhole(facts.grams.verified), formatWhole(facts.grams.declared))}</Words>
      <Words block>{points(formatWhole(facts.points))}</Words>
    </Card>
  )
}
