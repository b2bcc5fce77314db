import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { classNames } from './class-names'
import { ErrorNotice, Notice } from './notice'
import styles from './query-notice.module.scss'

export interface QueryNoticeProps {
  /** The value of last time is still in view. */
  isStale: boolean
  title: string
  /** Why there is nothing, or from when the value is. */
  detail: string
  retryLabel: string
  onRetry: () => void
}

/** Something could not be asked for: loud where it leaves a gap, quiet beside what was known before. */
export function QueryNotice({ isStale, title, detail, retryLabel, onRetry }: QueryNoticeProps) {
  if (!isStale) {
    const retry = <Button label={retryLabel} kind='line' size='small' onPress={onRetry} />
    return <ErrorNotice title={title} detail={detail} action={retry} />
  }
  return (
    <View className={classNames(styles.stale)} {...a11y({ role: 'status', live: 'polite' })}>
      <Notice tone='indigo' icon='st-offline'>
        {`${title} · ${detail}`}
        <Button label={retryLabel} kind='quiet' size='small' icon='ui-refresh' onPress={onRetry} />
      </Notice>
    </View>
  )
}
