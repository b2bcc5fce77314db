import { View } from '@tarojs/components'
import { useContext } from 'react'
import { useConsents, useDecision } from '@/api/consents'
import { useText } from '@/i18n/language'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './consent-bar.module.scss'
import { useDeclinedBar } from './declined-bar'
import { OpenTextContext } from './open-text-context'
import { usePrivacyText } from './privacy-text'

/** Above the page, in nobody's way. Both answers weigh the same, and the page works with either and with none. */
export function ConsentBar() {
  const { privacy } = useText()
  const openText = useContext(OpenTextContext)
  const decision = useDecision('privacy')
  const declined = useDeclinedBar()
  const text = usePrivacyText(decision === null)
  if (decision !== null || text.status !== 'ready' || declined.version === text.value.version) return null
  const { version } = text.value
  return (
    <View className={classNames(styles.bar)} {...a11y({ role: 'group', label: privacy.textTitle })}>
      <View className={classNames(styles.inner)}>
        <Words role='small' block>
          {privacy.bar}
        </Words>
        <View className={classNames(styles.buttons)}>
          <Button label={privacy.readText} kind='quiet' size='small' onPress={openText} />
          <View className={classNames(styles.answers)}>
            <Button
              label={privacy.sheet.refuse}
              kind='line'
              size='small'
              grow
              onPress={() => declined.declined(version)}
            />
            <Button
              label={privacy.sheet.agree}
              kind='line'
              size='small'
              grow
              onPress={() => useConsents.getState().decided('privacy', 'given', version)}
            />
          </View>
        </View>
      </View>
    </View>
  )
}
