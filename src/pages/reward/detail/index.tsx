import { View } from '@tarojs/components'

export default function RewardDetailPage() {
  return <View id='placeholder' />
}
