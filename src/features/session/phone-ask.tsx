import { useState } from 'react'
import type { Proof } from '@/contract/session'
import { useProfileText } from '@/i18n/profile-package'
import { type PhoneNumber, phoneButton, type PhoneTold } from '@/platform/phone-number'
import { HostButton } from '@/ui/button'
import { Notice } from '@/ui/notice'

interface PhoneAskProps {
  label: string
  kind?: 'primary' | 'line'
  isSending: boolean
  onProof: (proof: Proof) => void
}

/** The button by which a host tells our server the phone number, after it asked the person. */
export function PhoneAsk({ label, kind = 'primary', isSending, onProof }: PhoneAskProps) {
  const { session } = useProfileText()
  const [isWithheld, setWithheld] = useState(false)
  if (!phoneButton) return null
  const onTold = (told: PhoneTold) => {
    setWithheld(told.status === 'withheld')
    if (told.status === 'told') onProof(proofOf(told.number))
  }
  return (
    <>
      <HostButton label={label} kind={kind} loading={isSending} opens={phoneButton(onTold)} />
      {isWithheld && <Notice tone='indigo'>{session.phoneWithheld}</Notice>}
    </>
  )
}

const proofOf = (number: PhoneNumber): Proof => {
  if (number.host === 'wechat') return { kind: 'wechat-phone', code: number.code }
  return { kind: 'alipay-phone', response: number.response, sign: number.sign }
}
