import { Image, View } from '@tarojs/components'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLogText } from '@/i18n/log-package'
import { openHostSettings } from '@/platform/settings-of-host'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { FieldProblem } from './field-problem'
import styles from './photo-field.module.scss'
import { type PhotoState, type PhotoTaking, usePhoto } from './use-photo'

interface PhotoFieldProps {
  photoId: string | null
  problem: string | undefined
  onChange: (photoId: string | null) => void
}

/** One photo with the camera: taken, seen, taken again or away. */
export function PhotoField({ photoId, problem, onChange }: PhotoFieldProps) {
  const taking = usePhoto(photoId, onChange)
  const { state, take, remove } = taking
  const { takePhoto, retake, removePhoto, privacy } = useLogText().action.photo
  const isThere = state.status === 'ready' || state.status === 'failed'
  const isUploading = state.status === 'uploading'
  return (
    <View className={classNames(styles.field)}>
      <Thumbnail state={state} />
      <PhotoTrouble {...taking} />
      <View className={classNames(styles.acts)}>
        <Button
          label={isThere ? retake : takePhoto}
          kind='line'
          size='small'
          icon='ev-photo'
          loading={isUploading}
          onPress={take}
        />
        {(isThere || isUploading) && <Button label={removePhoto} kind='quiet' size='small' onPress={remove} />}
      </View>
      <FieldProblem sentence={state.status === 'failed' ? undefined : problem} />
      <Words role='small' tone='ink3'>
        {privacy}
      </Words>
    </View>
  )
}

function Thumbnail({ state }: { state: PhotoState }) {
  const { yourPhoto, uploading, kept } = useLogText().action.photo
  if (state.status === 'none' || state.status === 'withheld') return null
  const words = state.status === 'uploading' ? uploading(state.percent) : state.status === 'ready' ? kept : null
  return (
    <View className={classNames(styles.shown)}>
      {state.path !== null && (
        <View {...a11y({ role: 'img', label: yourPhoto })}>
          <Image className={classNames(styles.thumbnail)} src={state.path} mode='aspectFill' />
        </View>
      )}
      {words !== null && (
        <View {...a11y({ role: 'status', live: 'polite' })}>
          <Words role='small' tone='ink2'>
            {words}
          </Words>
        </View>
      )}
    </View>
  )
}

function PhotoTrouble({ state, uploadAgain }: PhotoTaking) {
  const t = useLogText()
  const { withheld, openSettings } = t.action.photo
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
  const { code } = state.failure
  const mayRepeat = code === 'offline' || code === 'timeout' || code === 'server-busy' || code === 'server-error'
  return (
    <Notice tone={mayRepeat ? 'indigo' : 'danger'} icon='st-info'>
      <View>{failureSentence(t, state.failure)}</View>
      {mayRepeat && <Button label={t.common.retry} kind='quiet' size='small' onPress={uploadAgain} />}
    </Notice>
  )
}
