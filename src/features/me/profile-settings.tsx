import { View } from '@tarojs/components'
import { useState } from 'react'
import { refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { useQuery } from '@/api/use-query'
import { useWrite } from '@/api/use-write'
import { changeProfile, type Profile, readProfile } from '@/contract/citizen'
import { readCity } from '@/contract/city'
import type { InputOf, OutputOf } from '@/contract/endpoint'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLocal } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Switch } from '@/ui/switch'
import { Words } from '@/ui/words'
import { ChoiceRow } from './choice-row'
import { PseudonymForm } from './pseudonym-form'
import styles from './profile-settings.module.scss'

type Change = InputOf<typeof changeProfile>['body']

/** What others see, which district, which charity: each saved when it is chosen. */
export function ProfileSettings({ onLogIn }: { onLogIn: () => void }) {
  const t = useProfileText()
  const { me, common } = t
  const isGuest = useSession((session) => session.passbookNumber === null)
  const profile = useQuery(readProfile, {})
  const city = useQuery(readCity, {})
  const words = queryWords(t, profile)
  return (
    <Section title={me.profile}>
      {isGuest ? (
        <Card>
          <Words tone='ink2' block>
            {me.profileGuest}
          </Words>
          <View className={classNames(styles.button)}>
            <Button label={common.logIn} onPress={onLogIn} />
          </View>
        </Card>
      ) : (
        <Answered query={profile} words={{ ...words, trouble: words.trouble ?? queryWords(t, city).trouble }} rows={4}>
          {(value) => <ProfileForms profile={value} city={city.status === 'ready' ? city.value : null} />}
        </Answered>
      )}
    </Section>
  )
}

interface ProfileFormsProps {
  profile: Profile
  city: OutputOf<typeof readCity> | null
}

function ProfileForms({ profile, city }: ProfileFormsProps) {
  const text = useProfileText()
  const { me } = text
  const local = useLocal()
  const { send, isSending, failure } = useWrite(changeProfile)
  const [saved, setSaved] = useState<keyof Change | null>(null)

  const change = async (body: Change, what: keyof Change) => {
    setSaved(null)
    const answer = await send({ body })
    if (!answer.ok) return
    await refresh([readProfile])
    setSaved(what)
  }
  const defaultCharity = city?.charities.find(({ id }) => id === city.defaultCharityId)
  const nameFailure = failure?.code === 'pseudonym-unsuitable' ? failure : null
  return (
    <>
      <Card>
        <PseudonymForm
          key={profile.pseudonym}
          pseudonym={profile.pseudonym}
          isSaving={isSending}
          isSaved={saved === 'pseudonym'}
          error={nameFailure && failureSentence(text, nameFailure)}
          onSave={(pseudonym) => void change({ pseudonym }, 'pseudonym')}
        />
      </Card>
      <Card pad='list'>
        {city && (
          <ChoiceRow
            icon='ui-pin'
            title={me.district}
            note={me.districtNote}
            choices={[
              { id: null, name: me.notChosen },
              ...city.districts.map(({ id, name }) => ({ id, name: local(name) })),
            ]}
            chosenId={profile.districtId}
            onChoose={(districtId) => void change({ districtId }, 'districtId')}
          />
        )}
        {city && defaultCharity && (
          <ChoiceRow
            icon='ui-heart'
            title={me.charity}
            note={me.charityNote}
            choices={[
              { id: null, name: me.charityDefault(local(defaultCharity.name)) },
              ...city.charities.map(({ id, name, about }) => ({ id, name: local(name), note: local(about) })),
            ]}
            chosenId={profile.charityId}
            onChoose={(charityId) => void change({ charityId }, 'charityId')}
          />
        )}
        <ListRow
          icon='ui-people'
          title={me.onBoards}
          note={me.onBoardsNote}
          trailing={
            <Switch
              label={me.onBoards}
              checked={profile.onBoards}
              disabled={isSending}
              onChange={(onBoards) => void change({ onBoards }, 'onBoards')}
            />
          }
        />
      </Card>
      <View className={classNames(styles.outcome)}>
        {failure && !nameFailure && <Notice tone='danger'>{failureSentence(text, failure)}</Notice>}
        {saved && saved !== 'pseudonym' && <Notice icon='ui-check'>{me.saved}</Notice>}
      </View>
    </>
  )
}
