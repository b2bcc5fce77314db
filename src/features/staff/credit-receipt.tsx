import { View } from '@tarojs/components'
import type { creditAction } from '@/contract/staff'
import type { OutputOf } from '@/contract/endpoint'
import { formatMoment, formatWhole } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useStaffText } from '@/i18n/staff-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { actWords } from './staff-words'

interface CreditReceiptProps {
  booked: OutputOf<typeof creditAction>
  onAnother: () => void
}

/** What was booked, to be read out to the person at the counter. */
export function CreditReceipt({ booked, onAnother }: CreditReceiptProps) {
  const t = useStaffText()
  const local = useLocal()
  const { form } = t.staff
  return (
    <Section title={form.booked}>
      <Card>
        <View id='credit-booked'>
          <Words strong block>
            {form.bookedFor(booked.pseudonym, actWords(t, local, booked))}
          </Words>
          <Words role='small' tone='ink2' block>
            {formatMoment(booked.occurredAt)}
          </Words>
          <Words block>{form.bookedWorth(formatWhole(booked.grams), formatWhole(booked.points))}</Words>
        </View>
        <Button label={form.another} kind='line' onPress={onAnother} />
      </Card>
    </Section>
  )
}
