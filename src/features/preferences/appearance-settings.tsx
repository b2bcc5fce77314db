import { View } from '@tarojs/components'
import { type Language, LANGUAGE_NAMES } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import type { Theme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import styles from './appearance-settings.module.scss'
import { ElderSwitch } from './elder-switch'
import { usePreferences } from './store'

const LANGUAGES: readonly Language[] = ['zh-cn', 'en']
const THEMES: readonly Theme['theme'][] = ['system', 'light', 'dark']

/** Language, colours and size; each works at once. */
export function AppearanceSettings() {
  const { me } = useProfileText()
  const { language, theme, languageChosen, themeChosen } = usePreferences()
  return (
    <Section title={me.appearance}>
      <ElderSwitch />
      <Card>
        <Words role='small' tone='ink2' block className={classNames(styles.label)}>
          {me.language}
        </Words>
        <Segmented
          label={me.language}
          options={LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key] }))}
          value={language}
          onChange={languageChosen}
        />
        <View className={classNames(styles.next)}>
          <Words role='small' tone='ink2' block className={classNames(styles.label)}>
            {me.theme}
          </Words>
          <Segmented
            label={me.theme}
            options={THEMES.map((key) => ({ key, label: me.themes[key] }))}
            value={theme}
            onChange={themeChosen}
          />
        </View>
      </Card>
    </Section>
  )
}
