import { View } from '@tarojs/components'
import { useState } from 'react'
import { useText } from '@/i18n/language'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-names'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import styles from './choice-row.module.scss'

interface Choice {
  readonly id: string | null
  readonly name: string
  readonly note?: string
}

interface ChoiceRowProps {
  icon: IconName
  title: string
  note: string
  choices: readonly Choice[]
  chosenId: string | null
  onChoose: (id: string | null) => void
}

/** A row that opens its choices in a sheet. */
export function ChoiceRow({ icon, title, note, choices, chosenId, onChoose }: ChoiceRowProps) {
  const { common } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = choices.find(({ id }) => id === chosenId)
  const choose = (id: string | null) => {
    setIsOpen(false)
    if (id !== chosenId) onChoose(id)
  }
  return (
    <>
      <ListRow icon={icon} title={title} note={note} value={chosen?.name ?? ''} onPress={() => setIsOpen(true)} />
      <Sheet open={isOpen} title={title} closeLabel={common.close} onClose={() => setIsOpen(false)}>
        <View {...a11y({ role: 'radiogroup', label: title })}>
          {choices.map(({ id, name, note: about }) => (
            <View
              key={id ?? ''}
              className={classNames(styles.choice)}
              {...pressable({ role: 'radio', label: name, checked: id === chosenId }, () => choose(id))}
            >
              <View className={classNames(styles.words)}>
                <Words strong={id === chosenId} tone={id === chosenId ? 'green' : 'ink'} block>
                  {name}
                </Words>
                {about && (
                  <Words role='small' tone='ink3' block>
                    {about}
                  </Words>
                )}
              </View>
              {id === chosenId && <Icon name='ui-check' tone='green' />}
            </View>
          ))}
        </View>
      </Sheet>
    </>
  )
}
