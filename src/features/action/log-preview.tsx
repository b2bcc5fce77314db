import { View } from '@tarojs/components'
import { useLogText } from '@/i18n/log-package'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { PreviewCard } from '@/ui/preview-card'
import type { FormCheck } from './check-form'
import { cutSentence, leftSentence, workingSentence } from './form-words'
import styles from './log-preview.module.scss'
import type { OfferedTier } from './offered-tier'
import type { Account, Behaviour, Methodology } from './queries'
import { previewAward, usageOn } from './usage'

interface LogPreviewProps {
  behaviour: Behaviour
  methodology: Methodology
  account: Account | null
  check: FormCheck
  tier: OfferedTier
}

/** What the line would be worth, by the rules of the server, while it is still pencil. */
export function LogPreview({ behaviour, methodology, account, check, tier }: LogPreviewProps) {
  const t = useLogText()
  const { amount, day } = check
  const usage = usageOn(account, behaviour.id, day)
  const award =
    amount === null ? null : previewAward({ behaviour, settings: methodology.settings, tier, amount, usage })
  const left = leftSentence(t, behaviour, usage, award)
  return (
    <View>
      <PreviewCard
        note={t.action.form.preview}
        {...(left === undefined ? {} : { aside: left })}
        grams={award?.grams}
        points={award?.points}
        gramsUnit={t.common.grams}
        pointsUnit={t.common.points}
        {...(amount === null ? {} : { formula: workingSentence(t, behaviour, methodology, amount, tier) })}
      />
      {award?.cuts.map((cut) => (
        <View key={cut.rule} className={classNames(styles.cut)}>
          <Notice tone='ochre' icon='st-info'>
            {cutSentence(t, behaviour, cut)}
          </Notice>
        </View>
      ))}
    </View>
  )
}
