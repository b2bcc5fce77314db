import { View } from '@tarojs/components'

export default function MallPage() {
  return <View id='placeholder' />
}
