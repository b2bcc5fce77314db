import { View } from '@tarojs/components'
import { useTrackText } from '@/i18n/track-package'
import { openHostSettings } from '@/platform/settings-of-host'
import type { Withheld } from '@/platform/withheld'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

interface TrackWithheldProps {
  why: Withheld
  onAgain: () => void
}

/** Why there is no place, what to do about it, and the way there. */
export function TrackWithheld({ why, onAgain }: TrackWithheldProps) {
  const t = useTrackText().track
  const isDenied = why === 'denied'
  return (
    <Notice tone='danger'>
      <View>{t.withheld[why]}</View>
      {isDenied && <View>{openHostSettings ? t.deniedHint : t.deniedHintWeb}</View>}
      {isDenied && openHostSettings && (
        <Button label={t.openSettings} kind='line' size='small' onPress={() => openHostSettings?.()} />
      )}
      <Button label={t.again} kind='quiet' size='small' onPress={onAgain} />
    </Notice>
  )
}
