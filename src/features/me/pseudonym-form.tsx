import { View } from '@tarojs/components'
import { useState } from 'react'
import { useProfileText } from '@/i18n/profile-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import styles from './profile-settings.module.scss'

interface PseudonymFormProps {
  pseudonym: string
  isSaving: boolean
  isSaved: boolean
  error: string | null
  onSave: (pseudonym: string) => void
}

/** The name on the cover and on the boards. What is unsuitable is decided by the server, which knows the words. */
export function PseudonymForm({ pseudonym, isSaving, isSaved, error, onSave }: PseudonymFormProps) {
  const { me } = useProfileText()
  const [typed, setTyped] = useState(pseudonym)
  const wanted = typed.trim()
  const isSame = wanted === pseudonym || wanted === ''
  const save = () => {
    if (!isSame && !isSaving) onSave(wanted)
  }
  return (
    <View>
      <Field
        label={me.pseudonym}
        value={typed}
        onChange={setTyped}
        onConfirm={save}
        hint={me.pseudonymHint}
        maxLength={20}
        {...(error !== null && { error })}
      />
      <View className={classNames(styles.button)}>
        <Button label={me.save} kind='line' loading={isSaving} disabled={isSame} onPress={save} />
      </View>
      {isSaved && (
        <View className={classNames(styles.outcome)}>
          <Notice icon='ui-check'>{me.saved}</Notice>
        </View>
      )}
    </View>
  )
}
