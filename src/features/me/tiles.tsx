import { View } from '@tarojs/components'
import { useQuery } from '@/api/use-query'
import { readAccount } from '@/contract/account'
import { listRedemptions } from '@/contract/redemptions'
import { formatKilograms } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-names'
import { useTheme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import styles from './tiles.module.scss'

interface TilesProps {
  onOpenAccount: () => void
  onOpenVouchers: () => void
}

/** The two things that somebody comes here for. A figure that is not known yet is left out, never 0. */
export function Tiles({ onOpenAccount, onOpenVouchers }: TilesProps) {
  const { me } = useText()
  const { elder } = useTheme()
  const account = useQuery(readAccount, {})
  const vouchers = useQuery(listRedemptions, { query: { group: 'open', limit: 1 } })
  const saved = account.status === 'ready' ? me.kilograms(formatKilograms(account.value.allTime.grams.verified)) : ''
  const open = vouchers.status === 'ready' ? me.vouchersOpen(vouchers.value.openCount) : ''
  return (
    <Card pad='none' className={classNames(elder ? styles.stacked : styles.tiles)}>
      <Tile id='open-account' icon='ui-book' title={me.account} note={saved} onPress={onOpenAccount} />
      <Tile id='open-vouchers' icon='ui-ticket' title={me.vouchers} note={open} onPress={onOpenVouchers} />
    </Card>
  )
}

interface TileProps {
  id: string
  icon: IconName
  title: string
  note: string
  onPress: () => void
}

function Tile({ id, icon, title, note, onPress }: TileProps) {
  return (
    <View id={id} className={classNames(styles.tile)} {...pressable({ role: 'button' }, onPress)}>
      <Icon name={icon} tone='green' />
      <Words strong block>
        {title}
      </Words>
      <Words role='small' tone='ink2' block className={classNames(styles.note)}>
        {note}
      </Words>
    </View>
  )
}
