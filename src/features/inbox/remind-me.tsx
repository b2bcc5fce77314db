import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordTappedConsent } from '@/api/tapped-consent'
import { useWrite } from '@/api/use-write'
import { allowMessages, keepMessageAddress, type MessageTopic } from '@/contract/inbox'
import { useText } from '@/i18n/language'
import { hostLogin } from '@/platform/login'
import { openHostSettings } from '@/platform/settings-of-host'
import { messagePanel } from '@/platform/subscribe'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import styles from './remind-me.module.scss'

type Outcome = 'asked' | 'refused' | 'off' | 'failed'

/** Asks, where it is needed, whether the host may deliver one message. Nothing where the host delivers none. */
export function RemindMe({ topic }: { topic: MessageTopic }) {
  const { remind } = useText().inbox
  const { send, isSending } = useWrite(allowMessages)
  const address = useWrite(keepMessageAddress)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const templateId = MESSAGE_TEMPLATES[topic]
  if (!messagePanel || !templateId) return null
  const { host, ask } = messagePanel

  const askNow = async (): Promise<Outcome> => {
    const asked = await ask([templateId])
    if (asked.status === 'withheld')
      return asked.why === 'cancelled' ? 'refused' : asked.why === 'off' ? 'off' : 'failed'
    if (!asked.accepted.includes(templateId)) return 'refused'
    // The server delivers nothing without it.
    await recordTappedConsent('notifications')
    const answer = await send({ body: { host, topics: [topic] } })
    return answer.ok && (await tellAddress()) ? 'asked' : 'failed'
  }

  /** Where the host delivers: only it knows, and only our server learns it. */
  const tellAddress = async (): Promise<boolean> => {
    const code = await hostLogin?.askCode()
    if (code?.status !== 'given') return false
    return (await address.send({ body: { host, code: code.code } })).ok
  }

  return (
    <View className={classNames(styles.box)}>
      {outcome === 'asked' ? (
        <Notice icon='ui-check'>{remind.asked}</Notice>
      ) : (
        <>
          <Button
            label={remind[topic]}
            kind='line'
            icon='ui-bell'
            loading={isSending || address.isSending}
            onPress={() => void askNow().then(setOutcome)}
          />
          <Words role='small' tone='ink3' block className={classNames(styles.note)}>
            {outcome === null ? remind.note : remind[outcome]}
          </Words>
          {outcome === 'off' && openHostSettings && (
            <Button label={remind.settings} kind='quiet' onPress={openHostSettings} />
          )}
        </>
      )}
    </View>
  )
}
