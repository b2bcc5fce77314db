import { Image, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { groupDigits } from '@/domain/redemption/voucher-digits'
import { useRewardText } from '@/i18n/reward-package'
import { copyText } from '@/platform/clipboard'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './voucher-code-box.module.scss'
import { codePicture } from './voucher-code'

interface VoucherCodeBoxProps {
  qr: string
  digits: string
}

/** What is shown at the counter: the code to scan, and the same as digits to type or to say. */
export function VoucherCodeBox({ qr, digits }: VoucherCodeBoxProps) {
  const { voucher } = useRewardText().mall
  const picture = useMemo(() => codePicture(qr), [qr])
  const [copied, setCopied] = useState<boolean | null>(null)
  const grouped = groupDigits(digits)
  const label = copied === null ? voucher.copy : copied ? voucher.copied : voucher.copyFailed
  return (
    <View className={classNames(styles.box)}>
      <View className={classNames(styles.frame)} {...a11y({ role: 'img', label: voucher.qr(grouped) })}>
        <Image className={classNames(styles.code)} src={picture} mode='scaleToFill' {...a11y({ hidden: true })} />
      </View>
      <Words role='small' tone='ink2' block>
        {voucher.typed}
      </Words>
      <View
        id='voucher-digits'
        className={classNames(styles.digits)}
        {...a11y({ role: 'img', label: voucher.digits(digits.split('').join(' ')) })}
      >
        {grouped}
      </View>
      <Button label={label} kind='line' size='small' onPress={() => void copyText(digits).then(setCopied)} />
    </View>
  )
}
