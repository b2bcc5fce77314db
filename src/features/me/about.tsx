import { useQuery } from '@/api/use-query'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'
import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { Words } from '@/ui/words'
import styles from './about.module.scss'
import { QueryTrouble } from './query-trouble'

/** What this is, how it counts, and what it keeps, in plain words and with the rules now in force. */
export function About() {
  const { me, common } = useText()
  const methodology = useQuery(readMethodology, {})
  return (
    <>
      <Part title={me.aboutWhat} paragraphs={me.aboutWhatText} />
      <Part title={me.aboutGrams} paragraphs={me.aboutGramsText} />
      <QueryTrouble query={methodology} />
      {methodology.status === 'loading' && <Skeleton label={common.loading} rows={3} />}
      {methodology.status === 'ready' && <Rules methodology={methodology.value} />}
      <Part title={me.aboutWrong} paragraphs={me.aboutWrongText} />
      <Part title={me.aboutPrivacy} paragraphs={me.aboutPrivacyText} />
      <Words role='small' tone='ink3' block className={classNames(styles.version)}>
        {me.version(APP_VERSION)}
      </Words>
    </>
  )
}

function Rules({ methodology }: { methodology: OutputOf<typeof readMethodology> }) {
  const { me } = useText()
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
