import { View } from '@tarojs/components'
import { useLocal } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import styles from './privacy-screen.module.scss'
import { usePrivacyText } from './privacy-text'

/** The whole privacy text, with its version and date. */
export function PrivacyScreen() {
  const t = useProfileText()
  const local = useLocal()
  const text = usePrivacyText()
  const { versionLine, sources, kept, without } = t.privacy
  return (
    <Answered query={text} words={queryWords(t, text)} rows={6}>
      {({ version, publishedOn, lead, sections, ...value }) => (
        <View>
          <Words role='small' tone='ink3' block>
            {versionLine(version, publishedOn)}
          </Words>
          <Words block>{local(lead)}</Words>
          {sections.map(({ id, title, paragraphs }) => (
            <Section key={id} title={local(title)}>
              <Card>
                {paragraphs.map((paragraph) => (
                  <Words key={paragraph.zh} block className={classNames(styles.paragraph)}>
                    {local(paragraph)}
                  </Words>
                ))}
              </Card>
            </Section>
          ))}
          <Section title={sources}>
            {value.sources.map((one) => (
              <Card key={one.source} className={classNames(styles.source)}>
                <Words strong block>
                  {local(one.name)}
                </Words>
                <Words block>{local(one.purpose)}</Words>
                <Words role='small' tone='ink2' block>
                  {`${kept} ${local(one.kept)}`}
                </Words>
                <Words role='small' tone='ink2' block>
                  {`${without} ${local(one.without)}`}
                </Words>
              </Card>
            ))}
          </Section>
        </View>
      )}
    </Answered>
  )
}
