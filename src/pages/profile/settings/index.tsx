import { View } from '@tarojs/components'

export default function ProfileSettingsPage() {
  return <View id='placeholder' />
}
