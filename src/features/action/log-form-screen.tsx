import { useLogText } from '@/i18n/log-package'
import { queryWords } from '@/i18n/query-words'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { LogForm, type LogFormProps } from './log-form'
import { useAccount, useMethodology } from './queries'

interface LogFormScreenProps extends Omit<LogFormProps, 'behaviour' | 'methodology' | 'account'> {
  behaviourId: string
  onToCatalogue: () => void
}

/** The form of a behaviour, once the catalogue is there. */
export function LogFormScreen({ behaviourId, onToCatalogue, frame, ...callbacks }: LogFormScreenProps) {
  const t = useLogText()
  const methodology = useMethodology()
  const account = useAccount()
  const words = queryWords(t, methodology)
  const trouble = words.trouble && <QueryNotice {...words.trouble} />
  if (methodology.status === 'loading') return frame(<Skeleton label={words.loading} rows={4} />, null)
  if (methodology.status === 'failed') return frame(trouble, null)
  const behaviour = methodology.value.behaviours.find(({ id }) => id === behaviourId)
  if (!behaviour) {
    const { unknown, unknownHint, toCatalogue } = t.action.form
    const way = <Button label={toCatalogue} onPress={onToCatalogue} />
    return frame(<Empty title={unknown} sentence={unknownHint} action={way} />, null)
  }
  return (
    <LogForm
      key={behaviour.id}
      behaviour={behaviour}
      methodology={methodology.value}
      account={account.status === 'ready' ? account.value : null}
      frame={(content, bottom) =>
        frame(
          <>
            {trouble}
            {content}
          </>,
          bottom,
        )
      }
      {...callbacks}
    />
  )
}
