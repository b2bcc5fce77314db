import { Image, View } from '@tarojs/components'
import { usePicture } from '@/api/use-picture'
import { failureSentence } from '@/i18n/failure-sentence'
import { useStaffText } from '@/i18n/staff-package'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import styles from './private-picture.module.scss'

interface PrivatePictureProps {
  photoId: string
  label: string
}

/** A picture of a citizen, fetched with the session of whoever may see it. */
export function PrivatePicture({ photoId, label }: PrivatePictureProps) {
  const t = useStaffText()
  const picture = usePicture(photoId)
  switch (picture.status) {
    case 'loading':
      return <Skeleton label={t.common.loading} rows={2} />
    case 'failed':
      return (
        <ErrorNotice
          title={t.common.couldNotLoad}
          detail={failureSentence(t, picture.failure)}
          action={<Button label={t.common.retry} kind='line' size='small' onPress={picture.retry} />}
        />
      )
    case 'ready':
      return (
        <View {...a11y({ role: 'img', label })}>
          <Image className={classNames(styles.picture)} src={picture.path} mode='aspectFit' />
        </View>
      )
  }
}
