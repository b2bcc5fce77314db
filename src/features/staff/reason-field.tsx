import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { failureSentence } from '@/i18n/failure-sentence'
import { useStaffText } from '@/i18n/staff-package'
import { Notice } from '@/ui/notice'
import { TextArea } from '@/ui/text-area'

interface ReasonFieldProps {
  words: { readonly reason: string; readonly reasonPlaceholder: string; readonly reasonMissing: string }
  reason: string
  /** Whether the person tried to go on: before that nothing is missing. */
  wasTried: boolean
  failure: Failure | null
  failureId: string
  onReason: (typed: string) => void
}

const REASON_MAX = 500

/** Why staff do what somebody else will read about, and what the server said to it. */
export function ReasonField({ words, reason, wasTried, failure, failureId, onReason }: ReasonFieldProps) {
  const t = useStaffText()
  const isMissing = wasTried && reason.trim() === ''
  return (
    <>
      <TextArea
        label={words.reason}
        value={reason}
        placeholder={words.reasonPlaceholder}
        maxLength={REASON_MAX}
        onChange={onReason}
        {...(isMissing && { error: words.reasonMissing })}
      />
      {failure && (
        <Notice tone='danger'>
          <View id={failureId}>{failureSentence(t, failure)}</View>
        </Notice>
      )}
    </>
  )
}
