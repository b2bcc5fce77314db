import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/api/use-write'
import type { OwnProfile } from '@/contract/citizen'
import type { OutputOf } from '@/contract/endpoint'
import { creditAction } from '@/contract/staff'
import { failureSentence } from '@/i18n/failure-sentence'
import { useLocal } from '@/i18n/language'
import { shortName } from '@/i18n/short-name'
import { useStaffText } from '@/i18n/staff-package'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { ChoiceField, TimeField } from './choice-field'
import { type Credit, daysBack, emptyCredit, instantOf, minuteOf, readAmount, readPassbook } from './credit'
import styles from './credit-form.module.scss'
import type { Methodology } from './queries'

interface CreditFormProps {
  places: NonNullable<OwnProfile['duty']>['exchangePoints']
  methodology: Methodology
  onBooked: (booked: OutputOf<typeof creditAction>) => void
}

/** Who, where, what, how much and when. */
export function CreditForm({ places, methodology, onBooked }: CreditFormProps) {
  const t = useStaffText()
  const local = useLocal()
  const { form } = t.staff
  const nowMs = now()
  const [only, ...others] = places
  const [credit, setCredit] = useState(() => emptyCredit(only && others.length === 0 ? only.id : null))
  const [wasTried, setTried] = useState(false)
  const { send, isSending, failure, clear } = useWrite(creditAction)
  // Staff vouch for what a place could show.
  const behaviours = methodology.behaviours.filter(({ evidence }) => evidence.includes('place'))
  const behaviour = behaviours.find(({ id }) => id === credit.behaviourId)
  const passbookNumber = readPassbook(credit.passbook)
  const amount = readAmount(credit.amount)
  const shown = credit.when ?? minuteOf(nowMs)
  const change = (part: Partial<Credit>) => {
    clear()
    setCredit({ ...credit, ...part })
  }
  const submit = async () => {
    setTried(true)
    if (passbookNumber === null || amount === null || !behaviour || credit.placeId === null || isSending) return
    const reference = credit.reference.trim()
    const body = {
      passbookNumber,
      exchangePointId: credit.placeId,
      behaviourId: behaviour.id,
      amount,
      unit: behaviour.unit,
      // A try after a broken wire is the same credit only if it is of the same moment.
      occurredAt: instantOf({ when: shown }, nowMs),
      ...(reference !== '' && { reference }),
    }
    setCredit({ ...credit, when: shown })
    const sent = await send({ body })
    if (sent.ok) onBooked(sent.value)
  }
  return (
    <>
      <Card>
        <Field
          label={form.passbook}
          kind='digits'
          value={credit.passbook}
          maxLength={14}
          hint={form.passbookHint}
          onChange={(passbook) => change({ passbook })}
          {...(wasTried && passbookNumber === null && { error: form.passbookMissing })}
        />
        <ChoiceField
          label={form.place}
          options={places.map(({ id, name }) => ({ id, label: local(name) }))}
          chosenId={credit.placeId}
          onChoose={(placeId) => change({ placeId })}
        />
        <ChoiceField
          label={form.behaviour}
          options={behaviours.map(({ id, name }) => ({ id, label: shortName(local(name)) }))}
          chosenId={credit.behaviourId}
          onChoose={(behaviourId) => change({ behaviourId })}
        />
        <Field
          label={form.amount}
          kind='decimal'
          value={credit.amount}
          maxLength={8}
          onChange={(typed) => change({ amount: typed })}
          {...(behaviour && { unit: t.common.unit[behaviour.unit] })}
          {...(wasTried && amount === null && { error: form.amountMissing })}
        />
        <ChoiceField
          label={form.day}
          options={daysBack(nowMs, methodology.settings.claimDays).map((day) => ({ id: day, label: day }))}
          chosenId={shown.day}
          onChoose={(day) => change({ when: { ...shown, day } })}
        />
        <TimeField label={form.time} value={shown.time} onChange={(time) => change({ when: { ...shown, time } })} />
        <Field
          label={form.reference}
          value={credit.reference}
          maxLength={64}
          onChange={(reference) => change({ reference })}
        />
      </Card>
      <View className={classNames(styles.promise)}>
        <Words role='small' tone='ink2' block>
          {form.promise}
        </Words>
      </View>
      {wasTried && (credit.placeId === null || !behaviour) && (
        <Notice tone='danger'>{`${form.choose}: ${credit.placeId === null ? form.place : form.behaviour}`}</Notice>
      )}
      {failure && (
        <Notice tone='danger'>
          <View id='credit-failure'>{failureSentence(t, failure)}</View>
        </Notice>
      )}
      <Button label={form.submit} loading={isSending} onPress={() => void submit()} />
    </>
  )
}
