import { View } from '@tarojs/components'
import { useProfileText } from '@/i18n/profile-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './log-in-form.module.scss'

interface LogInTermsProps {
  words: string
  onReadPrivacy: () => void
}

/** What a login means, and the way to read more. */
export function LogInTerms({ words, onReadPrivacy }: LogInTermsProps) {
  const { session } = useProfileText()
  return (
    <View className={classNames(styles.terms)}>
      <Words role='small' tone='ink3' block>
        {words}
      </Words>
      <View className={classNames(styles.button)}>
        <Button label={session.readPrivacy} kind='quiet' size='small' onPress={onReadPrivacy} />
      </View>
    </View>
  )
}
