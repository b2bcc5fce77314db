import { View } from '@tarojs/components'

export default function RewardRedemptionsPage() {
  return <View id='placeholder' />
}
