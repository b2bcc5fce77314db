import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import styles from './notice.module.scss'

interface NoticeProps {
  tone?: 'green' | 'indigo' | 'ochre' | 'danger'
  icon?: IconName
}

const icons = { green: 'st-info', indigo: 'st-info', ochre: 'ui-bell', danger: 'st-error' } as const

/** A tinted box with something worth knowing. */
export function Notice({ tone = 'green', icon, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={classNames(styles.box, styles[tone])} {...(tone === 'danger' ? a11y({ role: 'alert' }) : {})}>
      <Icon name={icon ?? icons[tone]} size='m' tone={tone} />
      <View className={classNames(styles.words)}>{children}</View>
    </View>
  )
}

interface ErrorNoticeProps {
  title: string
  /** The last good value and its time, or what to do. */
  detail?: ReactNode
  /** 再试一次 */
  action?: ReactNode
}

/** Something failed; what was known before stays in view. */
export function ErrorNotice({ title, detail, action }: ErrorNoticeProps) {
  return (
    <View className={classNames(styles.error)} {...a11y({ role: 'alert' })}>
      <Icon name='st-error' tone='danger' />
      <View className={classNames(styles.errorWords)}>
        <View className={classNames(styles.errorTitle)}>{title}</View>
        {detail && <View className={classNames(styles.detail)}>{detail}</View>}
      </View>
      {action && <View className={classNames(styles.action)}>{action}</View>}
    </View>
  )
}

interface OfflineBarProps {
  text: string
  link?: { label: string; onPress: () => void }
}

/** The indigo bar below the navigation while there is no network; goes into the banner slot of Page. */
export function OfflineBar({ text, link }: OfflineBarProps) {
  return (
    <View className={classNames(styles.offline)} {...a11y({ role: 'status', live: 'polite' })}>
      <View className={classNames(styles.offlineInner)}>
        <Icon name='st-offline' size='m' tone='indigo' />
        <Text className={classNames(styles.offlineText)}>{text}</Text>
        {link && (
          <View className={classNames(styles.link)} {...pressable({ role: 'link', label: link.label }, link.onPress)}>
            <Text>{link.label}</Text>
            <Icon name='ui-chevron' size='s' tone='indigo' />
          </View>
        )}
      </View>
    </View>
  )
}
