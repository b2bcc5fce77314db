import { View } from '@tarojs/components'
import { useState } from 'react'
import { useText } from '@/i18n/language'
import { type Shared, type SharedNow, shareNow } from '@/platform/share'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './share-action.module.scss'

/** Sharing where the host has no menu for it; says what became of it. */
export function ShareAction({ shared }: { shared: Shared }) {
  const { share } = useText()
  const [outcome, setOutcome] = useState<SharedNow | null>(null)
  if (!shareNow) return null
  const act = shareNow
  const said = outcome === 'copied' ? share.copied : outcome === 'failed' ? share.failed : null
  return (
    <View className={classNames(styles.action)}>
      {said && (
        <View {...a11y({ role: 'status', live: 'polite' })}>
          <Words role='small' tone='ink2'>
            {said}
          </Words>
        </View>
      )}
      <View
        className={classNames(styles.target)}
        {...pressable({ role: 'button', label: share.action }, () => void act(shared).then(setOutcome))}
      >
        <Icon name='ui-share' tone='ink' />
      </View>
    </View>
  )
}
