import { View } from '@tarojs/components'

export default function AccountOverviewPage() {
  return <View id='placeholder' />
}
