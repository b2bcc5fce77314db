import { useQuery } from '@/api/use-query'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import styles from './about.module.scss'

/** What this is, how it counts, and what it keeps, in plain words and with the rules now in force. */
export function About() {
  const t = useProfileText()
  const { me } = t
  const methodology = useQuery(readMethodology, {})
  return (
    <>
      <Part title={me.aboutWhat} paragraphs={me.aboutWhatText} />
      <Part title={me.aboutGrams} paragraphs={me.aboutGramsText} />
      <Answered query={methodology} words={queryWords(t, methodology)}>
        {(value) => <Rules methodology={value} />}
      </Answered>
      <Part title={me.aboutWrong} paragraphs={me.aboutWrongText} />
      <Part title={me.aboutPrivacy} paragraphs={me.aboutPrivacyText} />
      <Words role='small' tone='ink3' block className={classNames(styles.version)}>
        {me.version(APP_VERSION)}
      </Words>
    </>
  )
}

function Rules({ methodology }: { methodology: OutputOf<typeof readMethodology> }) {
  const { me } = useProfileText()
  const { version, settings, behaviours } = methodology
  const { gramsPerPoint, tierWeightPercent, dailyPointsCap, lotMonths } = settings
  const count = (...kinds: readonly string[]) =>
    behaviours.filter(({ confidence }) => kinds.includes(confidence)).length
  return (
    <>
      <Part
        title={me.aboutMethodology}
        paragraphs={[
          me.methodologyLine(version, behaviours.length),
          me.confidenceLine(count('sourced'), count('derived'), count('estimate', 'recalled')),
          me.sourcesText,
        ]}
      />
      <Part
        title={me.aboutPoints}
        paragraphs={[
          me.pointsRule(gramsPerPoint, tierWeightPercent.self, tierWeightPercent.photo, tierWeightPercent.place),
          me.pointsCap(dailyPointsCap),
          me.pointsExpiry(lotMonths),
        ]}
      />
    </>
  )
}

function Part({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <Section title={title}>
      <Card>
        {paragraphs.map((paragraph) => (
          <Words key={paragraph} block className={classNames(styles.paragraph)}>
            {paragraph}
          </Words>
        ))}
      </Card>
    </Section>
  )
}
