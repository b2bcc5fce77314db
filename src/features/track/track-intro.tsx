import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTrackText } from '@/i18n/track-package'
import { pickTextFile } from '@/platform/text-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { type GpxReading, readGpx } from './gpx'
import { useTrip } from './trip-store'

interface TrackIntroProps {
  behaviourId: string
  name: string
}

/** What a recording is for, said before the host asks for the place; on the web a file does as well. */
export function TrackIntro({ behaviourId, name }: TrackIntroProps) {
  const t = useTrackText().track
  const brought = useTrip((trip) => trip.brought)
  const [why, setWhy] = useState<Extract<GpxReading, { ok: false }>['why'] | null>(null)
  const read = async (pick: NonNullable<typeof pickTextFile>) => {
    const text = await pick('.gpx')
    if (text === null) return
    const reading = readGpx(behaviourId, text)
    setWhy(reading.ok ? null : reading.why)
    if (reading.ok) brought(reading.trip)
  }
  return (
    <Card>
      <Words block>{t.intro(name)}</Words>
      <Words block role='small' tone='ink2'>
        {t.foreground}
      </Words>
      <Words block role='small' tone='ink2'>
        {t.privacy}
      </Words>
      {pickTextFile && (
        <View>
          <Button label={t.gpx} kind='line' onPress={() => pickTextFile && void read(pickTextFile)} />
          <Words block role='small' tone='ink3'>
            {t.gpxHint}
          </Words>
        </View>
      )}
      {why && <Notice tone='danger'>{t.gpxWhy[why]}</Notice>}
    </Card>
  )
}
