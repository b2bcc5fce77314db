import { View } from '@tarojs/components'

export default function RewardVoucherPage() {
  return <View id='placeholder' />
}
