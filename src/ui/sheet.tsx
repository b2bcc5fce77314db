import { ScrollView, View } from '@tarojs/components'
import { useId, type PropsWithChildren, type ReactNode } from 'react'
import { a11y, pressable, scrollRegion } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './sheet.module.scss'
import { useDialogFocus } from './use-dialog-focus'

interface SheetProps {
  open: boolean
  title: string
  closeLabel: string
  onClose: () => void
  /** Buttons that stay in sight while the content scrolls. */
  actions?: ReactNode
}

/** A sheet from the bottom of the phone, a dialog in the middle of a wide screen. */
export function Sheet({ open, title, closeLabel, onClose, actions, children }: PropsWithChildren<SheetProps>) {
  const id = useId()
  useDialogFocus(id, open, onClose)
  if (!open) return null
  return (
    <View className={classNames(styles.layer)} catchMove>
      <View className={classNames(styles.scrim)} onClick={() => onClose()} />
      <View id={id} className={classNames(styles.panel)} {...a11y({ role: 'dialog', modal: true, label: title })}>
        <View className={classNames(styles.grab)} />
        <View className={classNames(styles.head)}>
          <View className={classNames(styles.title)} {...a11y({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <View className={classNames(styles.close)} {...pressable({ role: 'button', label: closeLabel }, onClose)}>
            <Icon name='ui-close' tone='ink' />
          </View>
        </View>
        <ScrollView scrollY className={classNames(styles.body)} {...scrollRegion()}>
          {children}
        </ScrollView>
        {actions && <View className={classNames(styles.actions)}>{actions}</View>}
      </View>
    </View>
  )
}
