import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './ledger-footer.module.scss'

interface LedgerFooterProps {
  page: number
  isEnd: boolean
  /** Null on the newest page. */
  onNewer: (() => void) | null
  /** Null on the earliest page, and while it is not known whether there is an earlier one. */
  onOlder: (() => void) | null
}

/** Turns the pages, and says where the book ends. */
export function LedgerFooter({ page, isEnd, onNewer, onOlder }: LedgerFooterProps) {
  const { account } = useText()
  const words = account.ledger
  return (
    <View className={classNames(styles.footer)}>
      {isEnd && (
        <View className={classNames(styles.end)}>
          <Words role='small' tone='ink3'>
            {words.end}
          </Words>
        </View>
      )}
      {(onNewer || onOlder) && (
        <View className={classNames(styles.row)}>
          <View className={classNames(styles.side)}>
            {onNewer && <Button label={words.newer} kind='line' onPress={onNewer} />}
          </View>
          <Words role='small' tone='ink2'>
            {words.page(String(page))}
          </Words>
          <View className={classNames(styles.side, styles.right)}>
            {onOlder && <Button label={words.older} kind='line' onPress={onOlder} />}
          </View>
        </View>
      )}
    </View>
  )
}
