import { View } from '@tarojs/components'
import { useState } from 'react'
import { refresh } from '@/api/query-cache'
import { listPhotos } from '@/contract/staff-photos'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { PhotoCard, type PhotoOutcome } from './photo-card'
import { useWaitingPhotos } from './queries'

/** Photos that wait for staff, the oldest first; the next ones follow as these are decided. */
export function PhotosScreen() {
  const t = useStaffText()
  const query = useWaitingPhotos()
  const [outcome, setOutcome] = useState<PhotoOutcome | null>(null)
  const { photo: words } = t.staff
  const decided = (next: PhotoOutcome) => {
    setOutcome(next)
    void refresh([listPhotos])
  }
  return (
    <>
      {outcome && (
        <Notice icon='ui-check'>
          <View id='photo-outcome'>{words.outcome[outcome]}</View>
        </Notice>
      )}
      <Answered query={query} words={queryWords(t, query)} rows={4}>
        {({ photos }) =>
          photos.length === 0 ? (
            <Empty title={words.empty} sentence={words.emptySentence} />
          ) : (
            photos.map((photo) => <PhotoCard key={photo.photoId} photo={photo} onDecided={decided} />)
          )
        }
      </Answered>
    </>
  )
}
