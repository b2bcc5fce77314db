import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { placeCodeText } from '@/domain/place/place-code'
import { groupDigits } from '@/domain/redemption/voucher-digits'
import { useLocal } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { useStaffText } from '@/i18n/staff-package'
import { a11y } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './code-card.module.scss'
import { codePicture } from './code-picture'
import type { PlaceCodes, ShownCode } from './screen-code'

interface CodeCardProps {
  codes: PlaceCodes
  shown: Extract<ShownCode, { is: 'shown' }>
}

/** The code as large as the screen is wide, with the digits to type, and when the next one comes. */
export function CodeCard({ codes, shown }: CodeCardProps) {
  const { screen } = useStaffText().staff
  const local = useLocal()
  const { digits, secondsLeft } = shown
  const picture = useMemo(() => codePicture(placeCodeText(digits)), [digits])
  const names = codes.behaviours.map(({ name }) => shortName(local(name)))
  return (
    <View className={classNames(styles.card)}>
      <View className={classNames(styles.name)}>{local(codes.name)}</View>
      <Words role='small' tone='ink2' block>
        {screen.vouches(names.join(' · '))}
      </Words>
      <View className={classNames(styles.frame)} {...a11y({ role: 'img', label: screen.qr })}>
        <Image className={classNames(styles.code)} src={picture} mode='scaleToFill' {...a11y({ hidden: true })} />
      </View>
      <Words role='small' tone='ink2' block>
        {screen.typed}
      </Words>
      <View
        id='screen-digits'
        className={classNames(styles.digits)}
        {...a11y({ role: 'img', label: screen.digits(digits.split('').join(' ')) })}
      >
        {groupDigits(digits)}
      </View>
      <View className={classNames(styles.countdown)}>{screen.next(secondsLeft)}</View>
    </View>
  )
}
