import { View } from '@tarojs/components'
import { useLogText } from '@/i18n/log-package'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './sending-promise.module.scss'

/** What will happen by itself. */
export function SendingPromise() {
  const { promise, numbers } = useLogText().outbox
  return (
    <View className={classNames(styles.promise)}>
      <Words role='callout' tone='ink2' block>
        {promise}
      </Words>
      <Words role='small' tone='ink2' block>
        {numbers}
      </Words>
    </View>
  )
}
