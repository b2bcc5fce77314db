import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/api/use-write'
import type { InputOf, OutputOf } from '@/contract/endpoint'
import { decidePhoto, type WaitingPhoto } from '@/contract/staff-photos'
import { PHOTO_OBJECTIONS, type PhotoObjection } from '@/domain/evidence/photo-rules'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useStaffText } from '@/i18n/staff-package'
import { a11y } from '@/ui/a11y'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipRow } from '@/ui/chip'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import styles from './photo-card.module.scss'
import { PrivatePicture } from './private-picture'
import { actWords } from './staff-words'

export type PhotoOutcome = OutputOf<typeof decidePhoto>['state']

interface PhotoCardProps {
  photo: WaitingPhoto
  onDecided: (outcome: PhotoOutcome) => void
}

/** A picture beside what it is to show: accepted, or refused with a reason. */
export function PhotoCard({ photo, onDecided }: PhotoCardProps) {
  const t = useStaffText()
  const local = useLocal()
  const { photo: words } = t.staff
  const [objection, setObjection] = useState<PhotoObjection | null>(null)
  const { send, isSending, failure } = useWrite(decidePhoto)
  const what = actWords(t, local, photo)
  const decide = async (body: InputOf<typeof decidePhoto>['body']) => {
    if (isSending) return
    const sent = await send({ params: { photoId: photo.photoId }, body })
    if (sent.ok) onDecided(sent.value.state)
  }
  return (
    <View className={classNames(styles.card)} {...a11y({ role: 'group', label: what })}>
      <Card>
        <View className={classNames(styles.head)}>
          <Words strong>{what}</Words>
          <Tag label={words.why[photo.why]} tone='ochre' />
        </View>
        <Words role='small' tone='ink2' block>
          {formatMoment(photo.occurredAt)}
        </Words>
        <PrivatePicture photoId={photo.photoId} label={words.picture(what)} />
        <Words role='small' tone='ink3' block>
          {words.uploaded(formatMoment(photo.uploadedAt), photo.deletedOn)}
        </Words>
        {photo.remark !== null && (
          <Words role='small' tone='ink2' block>
            {words.remark(photo.remark)}
          </Words>
        )}
        {failure && <Notice tone='danger'>{failureSentence(t, failure)}</Notice>}
        {objection === null ? (
          <Acts>
            <Button label={words.refuse} kind='line' onPress={() => setObjection('unclear')} />
            <Button
              label={words.accept}
              grow
              loading={isSending}
              onPress={() => void decide({ decision: 'accepted' })}
            />
          </Acts>
        ) : (
          <>
            <Words role='small' tone='ink2' block>
              {words.objection}
            </Words>
            <ChipRow
              label={words.objection}
              options={PHOTO_OBJECTIONS.map((key) => ({ key, label: words.objections[key] }))}
              value={objection}
              onChange={setObjection}
            />
            <Acts>
              <Button label={t.common.cancel} kind='quiet' onPress={() => setObjection(null)} />
              <Button
                label={words.confirmRefuse}
                kind='danger'
                grow
                loading={isSending}
                onPress={() => void decide({ decision: 'refused', objection })}
              />
            </Acts>
          </>
        )}
      </Card>
    </View>
  )
}
