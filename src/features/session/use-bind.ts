import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { recordTappedConsent } from '@/api/tapped-consent'
import { useWrite } from '@/api/use-write'
import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import { readProfile } from '@/contract/citizen'
import type { OutputOf } from '@/contract/endpoint'
import { listRedemptions } from '@/contract/redemptions'
import { bindIdentity, joinAccounts, type OtherAccount, type Proof, readIdentities } from '@/contract/session'
import { openFor } from './opened-session'

export type Joined = OutputOf<typeof joinAccounts>

export type BindStep =
  | { readonly step: 'asking' }
  | { readonly step: 'question'; readonly offer: OtherAccount }
  | { readonly step: 'bound' }
  | { readonly step: 'joined'; readonly joined: Joined }

export interface Bind {
  readonly state: BindStep
  readonly send: (proof: Proof) => Promise<BindStep | null>
  readonly join: () => Promise<void>
  readonly decline: () => void
  readonly isSending: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

const PERSONAL = [readProfile, readIdentities, readAccount, readPassbook, readShares, readTrend, listRedemptions]

/** Adds a way into this account. When it leads to another account, the person decides whether the two become one. */
export function useBind(): Bind {
  const binding = useWrite(bindIdentity)
  const joining = useWrite(joinAccounts)
  const [state, setState] = useState<BindStep>({ step: 'asking' })

  const goTo = (step: BindStep): BindStep => {
    setState(step)
    return step
  }

  const send = async (body: Proof): Promise<BindStep | null> => {
    const answer = await binding.send({ body })
    if (!answer.ok) return null
    // The number was given, whatever becomes of the two accounts.
    if (body.kind !== 'host') void recordTappedConsent('phone')
    if (answer.value.outcome === 'other-account') {
      // An account in which nothing was ever done has nothing to ask about.
      return isEmpty(answer.value.goes) ? joinBy(answer.value) : goTo({ step: 'question', offer: answer.value })
    }
    await refresh([readIdentities])
    return goTo({ step: 'bound' })
  }

  const joinBy = async (offer: OtherAccount): Promise<BindStep | null> => {
    const answer = await joining.send({ body: { ticket: offer.ticket } })
    if (!answer.ok) {
      if (answer.failure.code === 'join-ticket-over') goTo({ step: 'asking' })
      return null
    }
    const { token } = useSession.getState()
    if (token) await openFor(token, answer.value.profile)
    await refresh(PERSONAL)
    return goTo({ step: 'joined', joined: answer.value })
  }

  return {
    state,
    send,
    join: async () => {
      if (state.step === 'question') await joinBy(state.offer)
    },
    decline: () => {
      joining.clear()
      setState({ step: 'asking' })
    },
    isSending: binding.isSending || joining.isSending,
    failure: binding.failure ?? joining.failure,
    clear: () => {
      binding.clear()
      joining.clear()
    },
  }
}

const isEmpty = ({ actions, points }: OtherAccount['goes']): boolean => actions === 0 && points === 0
