import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useState } from 'react'
import { refresh } from '@/api/query-cache'
import { useWrite } from '@/api/use-write'
import { type Appeal, listAppeals, openAppeal } from '@/contract/appeals'
import type { InputOf } from '@/contract/endpoint'
import { beijingDay } from '@/domain/calendar/beijing'
import { appealDueOn } from '@/domain/evidence/appeal'
import { useAppealText } from '@/i18n/appeal-package'
import { formatWhole } from '@/i18n/format'
import { failureSentence } from '@/i18n/failure-sentence'
import { now } from '@/platform/clock'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextArea } from '@/ui/text-area'
import { Words } from '@/ui/words'
import { useAppealDays } from './queries'

export type AppealSubject = InputOf<typeof openAppeal>['body']['subject']

export interface AppealFrame {
  /** Puts content and the bar with the button into the frame of the page. */
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  /** Takes a photo and answers its id. */
  photoField: (photoId: string | null, onChange: (photoId: string | null) => void) => ReactNode
  onToList: () => void
  /** Asks whether the host may tell of the answer. */
  reminder: ReactNode
}

interface AppealFormProps extends AppealFrame {
  subject: AppealSubject
  /** What it is about, in words. */
  about: ReactNode
  onSent: (appeal: Appeal) => void
}

const NOTE_MAX = 500

/** What the person has to say, and perhaps a photo. */
export function AppealForm({ subject, about, frame, photoField, onToList, onSent }: AppealFormProps) {
  const t = useAppealText()
  const { appeal: words } = t
  const [note, setNote] = useState('')
  const [photoId, setPhotoId] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const { send, isSending, failure, clear } = useWrite(openAppeal)
  const isMissing = note.trim() === ''
  const submit = async () => {
    setTried(true)
    if (isMissing || isSending) return
    const sent = await send({ body: { subject, note: note.trim(), photoId } })
    if (!sent.ok) return
    void refresh([listAppeals])
    onSent(sent.value)
  }
  const isWire = failure?.code === 'offline' || failure?.code === 'timeout'
  return frame(
    <>
      <Section title={words.subject}>
        <Card>{about}</Card>
      </Section>
      <Section title={words.note}>
        <TextArea
          label={words.note}
          value={note}
          placeholder={words.notePlaceholder}
          maxLength={NOTE_MAX}
          onChange={(typed) => {
            clear()
            setNote(typed)
          }}
          {...(wasTried && isMissing && { error: words.noteMissing })}
        />
      </Section>
      <Section title={words.photo}>
        <Card>{photoField(photoId, setPhotoId)}</Card>
      </Section>
      <Promised />
      {failure && (
        <Notice tone={isWire ? 'indigo' : 'danger'} icon='st-info'>
          <View id='appeal-failure'>{failureSentence(t, failure)}</View>
          {failure.code === 'appeal-open' && (
            <Button label={words.toList} kind='quiet' size='small' onPress={onToList} />
          )}
        </Notice>
      )}
    </>,
    <ActionBar>
      <Button label={isSending ? words.sending : words.send} grow loading={isSending} onPress={() => void submit()} />
    </ActionBar>,
  )
}

/** By when there is an answer, said before the appeal is sent. */
function Promised() {
  const { appeal: words } = useAppealText()
  const days = useAppealDays()
  const dueOn = days === null ? null : appealDueOn(beijingDay(now()), days)
  return (
    <View id='appeal-promise'>
      <Words role='small' tone='ink2' block>
        {dueOn === null || days === null ? words.promise : words.promiseBy(dueOn, formatWhole(days))}
      </Words>
    </View>
  )
}
