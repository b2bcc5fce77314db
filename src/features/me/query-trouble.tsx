import { View } from '@tarojs/components'
import type { Query } from '@/api/use-query'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { ErrorNotice } from '@/ui/notice'
import styles from './query-trouble.module.scss'

/** Why something is not there, or how old it is; nothing when all is well. */
export function QueryTrouble({ query }: { query: Query<unknown> }) {
  const text = useText()
  const { common } = text
  if (query.status === 'loading' || query.failure === null) return null
  const isStale = query.status === 'ready'
  return (
    <View className={classNames(styles.trouble)}>
      <ErrorNotice
        title={isStale ? common.couldNotRefresh : common.couldNotLoad}
        detail={isStale ? common.staleAt(formatMoment(query.fetchedAt)) : failureSentence(text, query.failure)}
        action={<Button label={common.retry} kind='line' size='small' onPress={query.retry} />}
      />
    </View>
  )
}
