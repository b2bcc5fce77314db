import type { Redemption } from '@/contract/redemptions'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatWhole } from '@/i18n/format'
import { useRewardText } from '@/i18n/reward-package'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { useCancel } from './use-cancel'

interface GiveBackSheetProps {
  open: boolean
  redemption: Redemption
  onClose: () => void
}

/** Says what returns before anything is given back. */
export function GiveBackSheet({ open, redemption, onClose }: GiveBackSheetProps) {
  const t = useRewardText()
  const { voucher: words } = t.mall
  const { isSending, failure, send } = useCancel(redemption.id)
  const points = formatWhole(redemption.points)
  const isHold = redemption.state === 'held'
  const confirm = isHold ? words.cancelConfirm(points) : words.giveBackConfirm(points)
  const giveBack = () =>
    void send().then((isBack) => {
      if (isBack) onClose()
    })
  return (
    <Sheet
      open={open}
      title={isHold ? words.cancelTitle : words.giveBackTitle}
      closeLabel={t.common.close}
      onClose={onClose}
      actions={
        <>
          <Button label={words.keep} kind='quiet' onPress={onClose} />
          <Button label={isSending ? words.givingBack : confirm} grow loading={isSending} onPress={giveBack} />
        </>
      }
    >
      <Words block>{isHold ? words.cancelWhat(points) : words.giveBackWhat(points)}</Words>
      {failure && <Notice tone='danger'>{failureSentence(t, failure)}</Notice>}
    </Sheet>
  )
}
