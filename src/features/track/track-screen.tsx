import type { ReactElement, ReactNode } from 'react'
import { queryWords } from '@/i18n/query-words'
import { useTrackText } from '@/i18n/track-package'
import { claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { useMethodology } from './queries'
import { Recorder, type RecorderProps } from './recorder'

interface TrackScreenProps extends Omit<RecorderProps, 'behaviour' | 'methodology'> {
  behaviourId: string
  onToForm: () => void
}

/** Records a journey for a behaviour, once the catalogue is there. */
export function TrackScreen({ behaviourId, onToForm, ...rest }: TrackScreenProps): ReactElement {
  const t = useTrackText()
  const methodology = useMethodology()
  const words = queryWords(t, methodology)
  const frame = (content: ReactNode) => rest.frame(content, null)
  if (methodology.status === 'loading') return frame(<Skeleton label={words.loading} rows={4} />)
  if (methodology.status === 'failed') return frame(words.trouble && <QueryNotice {...words.trouble} />)
  const behaviour = methodology.value.behaviours.find(({ id }) => id === behaviourId)
  if (!behaviour?.evidence.includes('device') || claimedModeOf(behaviourId) === null) {
    const { unknown, unknownHint, toForm } = t.track
    return frame(<Empty title={unknown} sentence={unknownHint} action={<Button label={toForm} onPress={onToForm} />} />)
  }
  return <Recorder behaviour={behaviour} methodology={methodology.value} {...rest} />
}
