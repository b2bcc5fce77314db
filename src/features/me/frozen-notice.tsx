import { View } from '@tarojs/components'
import { useQuery } from '@/api/use-query'
import { readProfile } from '@/contract/citizen'
import { formatMoment } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'

interface FrozenNoticeProps {
  onAppeal: (sanctionId: string) => void
}

/** Until when the account is suspended and why, with the way to appeal; nothing where it is not. */
export function FrozenNotice({ onAppeal }: FrozenNoticeProps) {
  const { me } = useText()
  const profile = useQuery(readProfile, {})
  if (profile.status !== 'ready' || !profile.value.freeze) return null
  const { sanctionId, until, reason } = profile.value.freeze
  return (
    <Notice tone='ochre' icon='ui-lock'>
      <View id='account-frozen'>
        <Words strong block>
          {me.frozen(formatMoment(until))}
        </Words>
        <Words role='small' block>
          {me.frozenReason(reason)}
        </Words>
        <Words role='small' tone='ink2' block>
          {me.frozenMay}
        </Words>
        <Button label={me.frozenAppeal} kind='quiet' size='small' onPress={() => onAppeal(sanctionId)} />
      </View>
    </Notice>
  )
}
