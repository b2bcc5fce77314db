import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/api/session'
import { useAppealText } from '@/i18n/appeal-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { AppealCard } from './appeal-card'
import styles from './appeals-screen.module.scss'
import { useAppeals } from './queries'

interface AppealsScreenProps {
  onLogIn: () => void
  onOpenAction: (actionId: string) => void
}

/** My appeals, newest first, a page at a time. */
export function AppealsScreen({ onLogIn, onOpenAction }: AppealsScreenProps) {
  const { appeal, common } = useAppealText()
  const isGuest = useSession((session) => session.token === null)
  if (isGuest) return <Empty title={appeal.guest} action={<Button label={common.logIn} onPress={onLogIn} />} />
  return <OwnAppeals onOpenAction={onOpenAction} />
}

function OwnAppeals({ onOpenAction }: Pick<AppealsScreenProps, 'onOpenAction'>) {
  const t = useAppealText()
  // The cursor of each page that was turned to; the newest needs none.
  const [cursors, setCursors] = useState<readonly string[]>([])
  const query = useAppeals(cursors[cursors.length - 1])
  const { empty, emptySentence, older, newer } = t.appeal
  return (
    <Answered query={query} words={queryWords(t, query)} rows={4}>
      {({ appeals, nextCursor }) =>
        appeals.length === 0 ? (
          <Empty title={empty} sentence={emptySentence} />
        ) : (
          <>
            {appeals.map((one) => (
              <AppealCard key={one.id} appeal={one} onOpenAction={onOpenAction} />
            ))}
            <View className={classNames(styles.turn)}>
              {cursors.length > 0 && (
                <Button label={newer} kind='line' onPress={() => setCursors(cursors.slice(0, -1))} />
              )}
              {nextCursor !== null && (
                <Button label={older} kind='line' onPress={() => setCursors([...cursors, nextCursor])} />
              )}
            </View>
          </>
        )
      }
    </Answered>
  )
}
