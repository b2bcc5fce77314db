import { About } from '@/features/me/about'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'

export default function ProfileAboutPage() {
  const { me } = useText()
  return (
    <SubPage title={me.about}>
      <About />
    </SubPage>
  )
}
