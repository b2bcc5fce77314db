import { useState } from 'react'
import { useLocal } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Empty } from '@/ui/empty'
import { ChoiceField } from './choice-field'
import { CodeScreen } from './code-screen'
import { useOwnProfile } from './queries'

/** Staff choose where they are and put the rotating code up there. */
export function PlaceScreen() {
  const t = useStaffText()
  const local = useLocal()
  const profile = useOwnProfile()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { form, screen } = t.staff
  return (
    <Answered query={profile} words={queryWords(t, profile)} rows={4}>
      {({ duty }) => {
        const places = duty?.exchangePoints ?? []
        const [only, ...others] = places
        if (!only) return <Empty title={form.noPlaces} sentence={screen.noPlacesSentence} />
        const placeId = others.length === 0 ? only.id : chosenId
        return (
          <>
            {others.length > 0 && (
              <ChoiceField
                label={form.place}
                options={places.map(({ id, name }) => ({ id, label: local(name) }))}
                chosenId={placeId}
                onChoose={setChosenId}
              />
            )}
            {placeId !== null && <CodeScreen key={placeId} exchangePointId={placeId} />}
          </>
        )
      }}
    </Answered>
  )
}
