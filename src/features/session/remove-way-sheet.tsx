import type { KnownIdentity } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useProfileText } from '@/i18n/profile-package'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import type { RemoveWay } from './use-remove-way'

interface RemoveWaySheetProps {
  kind: KnownIdentity['kind']
  removal: RemoveWay
  onClose: () => void
}

/** What goes with a way in, before it goes. */
export function RemoveWaySheet({ kind, removal, onClose }: RemoveWaySheetProps) {
  const text = useProfileText()
  const { session, common } = text
  const words = session.removal
  return (
    <Sheet
      open
      title={words.question(session.way[kind])}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button label={common.cancel} kind='line' grow onPress={onClose} />
          <Button
            label={words.confirm}
            kind='line'
            grow
            loading={removal.isSending}
            onPress={() =>
              void removal.remove(kind).then((isGone) => {
                if (isGone) onClose()
              })
            }
          />
        </>
      }
    >
      <Words block>{words.meaning[kind]}</Words>
      <Words tone='ink2' block>
        {words.others}
      </Words>
      {removal.failure && <Notice tone='danger'>{failureSentence(text, removal.failure)}</Notice>}
    </Sheet>
  )
}
