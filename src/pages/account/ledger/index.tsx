import { View } from '@tarojs/components'

export default function AccountLedgerPage() {
  return <View id='placeholder' />
}
