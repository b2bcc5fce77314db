import { View } from '@tarojs/components'

export default function ProfileAboutPage() {
  return <View id='placeholder' />
}
