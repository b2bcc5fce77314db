import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { LogForm, type LogFormProps } from './log-form'
import { useAccount, useMethodology } from './queries'
import { StaleNotice } from './stale-notice'

interface LogFormScreenProps extends Omit<LogFormProps, 'behaviour' | 'methodology' | 'account'> {
  behaviourId: string
  onToCatalogue: () => void
}

/** The form of a behaviour, once the catalogue is there. */
export function LogFormScreen({ behaviourId, onToCatalogue, frame, ...callbacks }: LogFormScreenProps) {
  const t = useText()
  const methodology = useMethodology()
  const account = useAccount()
  if (methodology.status === 'loading') return frame(<Skeleton label={t.common.loading} rows={4} />, null)
  if (methodology.status === 'failed') {
    return frame(
      <ErrorNotice
        title={failureSentence(t, methodology.failure)}
        action={<Button label={t.common.retry} kind='line' onPress={methodology.retry} />}
      />,
      null,
    )
  }
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
            <StaleNotice query={methodology} />
            {content}
          </>,
          bottom,
        )
      }
      {...callbacks}
    />
  )
}
