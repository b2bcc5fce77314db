import { formatWhole } from '@/i18n/format'
import { useProfileText } from '@/i18n/profile-package'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import type { Joined } from './use-bind'

/** What came of a join, with what counts once now. */
export function JoinedNotice({ joined: { countedOnce, pointsCut } }: { joined: Joined }) {
  const { join } = useProfileText().session
  return (
    <Notice icon='ui-check'>
      <Words block>{join.done}</Words>
      {countedOnce > 0 && <Words block>{join.countedOnce(formatWhole(countedOnce))}</Words>}
      {pointsCut > 0 && <Words block>{join.pointsCut(formatWhole(pointsCut))}</Words>}
    </Notice>
  )
}
