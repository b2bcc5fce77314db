import { useLocal } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { useTrackText } from '@/i18n/track-package'
import { Button } from '@/ui/button'
import type { Behaviour } from './queries'

interface OtherWaysProps {
  behaviours: readonly Behaviour[]
  onOther: (behaviourId: string) => void
}

/** «That was a bus»: what a journey can be instead. */
export function OtherWays({ behaviours, onOther }: OtherWaysProps) {
  const t = useTrackText().track
  const local = useLocal()
  return (
    <>
      {behaviours.map(({ id, name }) => (
        <Button
          key={id}
          label={t.asOther(shortName(local(name)))}
          kind='quiet'
          size='small'
          onPress={() => onOther(id)}
        />
      ))}
    </>
  )
}
