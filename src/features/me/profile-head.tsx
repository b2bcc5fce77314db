import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { useQuery } from '@/api/use-query'
import { readProfile } from '@/contract/citizen'
import { readCity } from '@/contract/city'
import { useLocal, useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './profile-head.module.scss'

/** Whose book it is, or the way to open one. */
export function ProfileHead({ onLogIn }: { onLogIn: () => void }) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  return isGuest ? <GuestHead onLogIn={onLogIn} /> : <OwnHead />
}

function GuestHead({ onLogIn }: { onLogIn: () => void }) {
  const { me, common } = useText()
  return (
    <View className={classNames(styles.head)}>
      <View className={classNames(styles.words)}>
        <Words role='title' block>
          {me.guestName}
        </Words>
        <Words role='small' tone='ink2' block>
          {me.guestSentence}
        </Words>
      </View>
      <Button label={common.logIn} onPress={onLogIn} />
    </View>
  )
}

function OwnHead() {
  const t = useText()
  const local = useLocal()
  const profile = useQuery(readProfile, {})
  const city = useQuery(readCity, {})
  const districts = city.status === 'ready' ? city.value.districts : []
  return (
    <Answered query={profile} words={queryWords(t, profile)} rows={1}>
      {({ pseudonym, passbookNumber, districtId }) => {
        const district = districts.find(({ id }) => id === districtId)
        return (
          <View className={classNames(styles.head)}>
            <Avatar name={pseudonym} size='l' tone='cover' />
            <View className={classNames(styles.words, styles.besideAvatar)}>
              <Words role='title' block>
                {pseudonym}
              </Words>
              <Words role='small' tone='ink2' block>
                {t.me.number(passbookNumber)}
              </Words>
              <Words role='small' tone='ink2' block>
                {district ? local(district.name) : t.me.noDistrict}
              </Words>
            </View>
          </View>
        )
      }}
    </Answered>
  )
}
