import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { useUpdate } from './update-store'

/**
 * Offers to start a newer version. It stands on tab pages only: nobody is asked while a form lies open.
 */
export function UpdateSheet({ isInSight }: { isInSight: boolean }) {
  const { update, common } = useText()
  const { offered, putOff } = useUpdate()
  return (
    <Sheet
      open={offered !== null && isInSight}
      title={update.title}
      closeLabel={common.close}
      onClose={putOff}
      actions={
        <>
          <Button label={update.later} kind='quiet' onPress={putOff} />
          <Button label={update.restart} grow onPress={() => offered?.restart()} />
        </>
      }
    >
      <Words block>{update.sentence}</Words>
    </Sheet>
  )
}
