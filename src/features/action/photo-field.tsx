import { Image, View } from '@tarojs/components'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLogText } from '@/i18n/log-package'
import { openHostSettings } from '@/platform/settings-of-host'
import { a11y } from '@/ui/a11y'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Words } from '@/ui/words'
import { FieldProblem } from './field-problem'
import styles from './photo-field.module.scss'
import { mayComeLater, type PhotoState, type PhotoTaking, type ShownPhoto, usePhoto } from './use-photo'

interface PhotoFieldProps {
  photo: ShownPhoto
  problem: string | undefined
  /** It is kept on the phone, and may go up with the line later. */
  mayWait?: boolean
  /** The form is on its way with it. */
  isLocked?: boolean
  onChange: (photo: ShownPhoto) => void
}

/** One photo with the camera: taken, seen, taken again or away. */
export function PhotoField({ photo, problem, mayWait = false, isLocked = false, onChange }: PhotoFieldProps) {
  const taking = usePhoto(photo, mayWait, onChange)
  const { state, take, remove } = taking
  const { takePhoto, retake, removePhoto, privacy } = useLogText().action.photo
  const isThere = state.status === 'ready' || state.status === 'failed' || state.status === 'filed'
  const isUploading = state.status === 'uploading'
  return (
    <Stack space='x2'>
      <Thumbnail state={state} />
      <PhotoTrouble {...taking} mayWait={mayWait} />
      <Acts>
        <Button
          label={isThere ? retake : takePhoto}
          kind='line'
          size='small'
          icon='ev-photo'
          loading={isUploading}
          disabled={isLocked}
          onPress={take}
        />
        {(isThere || isUploading) && (
          <Button label={removePhoto} kind='quiet' size='small' disabled={isLocked} onPress={remove} />
        )}
      </Acts>
      <FieldProblem sentence={state.status === 'failed' ? undefined : problem} />
      <Words role='small' tone='ink3'>
        {privacy}
      </Words>
    </Stack>
  )
}

function Thumbnail({ state }: { state: PhotoState }) {
  const { yourPhoto } = useLogText().action.photo
  const words = useStanding(state)
  if (state.status === 'none' || state.status === 'withheld') return null
  return (
    <View className={classNames(styles.shown)}>
      {state.path !== null && (
        <View {...a11y({ role: 'img', label: yourPhoto })}>
          <Image className={classNames(styles.thumbnail)} src={state.path} mode='aspectFill' />
        </View>
      )}
      {words !== null && (
        <View className={classNames(styles.standing)} {...a11y({ role: 'status', live: 'polite' })}>
          <Words role='small' tone='ink2'>
            {words}
          </Words>
        </View>
      )}
    </View>
  )
}

const useStanding = (state: PhotoState): string | null => {
  const { uploading, kept, filed } = useLogText().action.photo
  switch (state.status) {
    case 'uploading':
      return uploading(state.percent)
    case 'ready':
      return kept
    case 'filed':
      return filed
    default:
      return null
  }
}

function PhotoTrouble({ state, uploadAgain, mayWait }: PhotoTaking & { mayWait: boolean }) {
  const t = useLogText()
  const { withheld, openSettings, noRoom } = t.action.photo
  if (state.status === 'withheld' && state.why !== 'cancelled') {
    return (
      <Notice tone='ochre' icon='ev-photo'>
        <View>{withheld[state.why]}</View>
        {state.why === 'denied' && openHostSettings && (
          <Button label={openSettings} kind='quiet' size='small' onPress={openHostSettings} />
        )}
      </Notice>
    )
  }
  if (state.status !== 'failed') return null
  const mayRepeat = mayComeLater(state.failure)
  return (
    <Notice tone={mayRepeat ? 'indigo' : 'danger'} icon='st-info'>
      <View>{failureSentence(t, state.failure)}</View>
      {mayRepeat && mayWait && <View>{noRoom}</View>}
      {mayRepeat && <Button label={t.common.retry} kind='quiet' size='small' onPress={uploadAgain} />}
    </Notice>
  )
}
