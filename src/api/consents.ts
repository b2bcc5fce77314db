import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { readConsents, recordConsent } from '@/contract/consents'
import {
  changesConsent,
  type Consent,
  CONSENT_SOURCES,
  type ConsentDecision,
  consentInForce,
  type ConsentSource,
} from '@/domain/consents/consent'
import { now } from '@/platform/clock'
import { onAppShow } from '@/platform/page-show'
import { storage } from '@/platform/storage'
import { call, newKey } from './client'
import { personalKey } from './query-cache'
import { useSession } from './session'

/** A decision on this phone; the server has it once there is an account and a network. */
export interface Decision extends Consent {
  readonly isSent: boolean
}

interface Consents {
  /** Of whoever is logged in, or of the guest; oldest first. */
  readonly decisions: readonly Decision[]
  decided(source: ConsentSource, decision: ConsentDecision, version: string): void
}

const keyOf = (owner: string | null) => personalKey(owner, 'consents')
const ownerNow = () => useSession.getState().passbookNumber

const recall = (owner: string | null): readonly Decision[] => {
  const kept = storage.read(keyOf(owner))
  return Array.isArray(kept) ? kept.filter(isDecision) : []
}

const isDecision = (value: unknown): value is Decision => {
  const { source, decision, version, decidedAtMs, isSent } = Object(value) as Record<string, unknown>
  const sources: readonly unknown[] = CONSENT_SOURCES
  return (
    sources.includes(source) &&
    (decision === 'given' || decision === 'withdrawn') &&
    typeof version === 'string' &&
    typeof decidedAtMs === 'number' &&
    typeof isSent === 'boolean'
  )
}

/** What this person agreed to. It lives here because every feature may have to know before it asks the host. */
export const useConsents = create<Consents>()((set, get) => ({
  decisions: recall(ownerNow()),
  decided: (source, decision, version) => {
    const consent = { source, decision, version, decidedAtMs: now() }
    if (!changesConsent(get().decisions, consent)) return
    const decisions = [...get().decisions, { ...consent, isSent: false }]
    storage.write(keyOf(ownerNow()), decisions)
    set({ decisions })
  },
}))

// What a guest decided goes on when the guest logs in, and goes when the citizen logs out.
useSession.subscribe(({ passbookNumber }, before) => {
  if (passbookNumber === before.passbookNumber) return
  const guests = before.passbookNumber === null ? recall(null) : []
  storage.remove(keyOf(null))
  const decisions = [...recall(passbookNumber), ...guests]
  if (passbookNumber !== null) storage.write(keyOf(passbookNumber), decisions)
  useConsents.setState({ decisions })
})

/** The newest decision about a source, or null. */
export const useDecision = (source: ConsentSource): Decision | null =>
  useConsents(({ decisions }) => consentInForce(decisions, source))

/**
 * Sends up what the server does not know yet and takes over what it knows: decisions of another phone count here too.
 * False when the server could not be asked; nothing is lost then.
 */
export const synchroniseConsents = async (): Promise<boolean> => {
  const { token, passbookNumber: owner } = useSession.getState()
  if (!token) return false
  const waiting = useConsents.getState().decisions.filter(({ isSent }) => !isSent)
  const result = waiting.length > 0 ? await record(waiting) : await call(readConsents, {})
  const isStillTheirs = ownerNow() === owner
  if (!isStillTheirs) return false
  if (!result.ok) {
    // A text that the server never published cannot be agreed to: the person is asked again under the right one.
    if (result.failure.code === 'privacy-version-unknown') keep(owner, without(waiting))
    // The phone number is the only way in, or stays with a suspended account: the withdrawal was not taken, the rest may go.
    if (
      waiting.some(isPhoneTakenBack) &&
      (result.failure.code === 'last-way-in' || result.failure.code === 'account-frozen')
    ) {
      keep(owner, without(waiting.filter(isPhoneTakenBack)))
      return synchroniseConsents()
    }
    return false
  }
  const known = result.value.consents.map(({ decidedAt, ...consent }) => ({
    ...consent,
    decidedAtMs: Date.parse(decidedAt),
    isSent: true,
  }))
  // What was decided while the request was on its way is newer than the answer.
  keep(owner, [...known, ...without(waiting).filter(({ isSent }) => !isSent)])
  return true
}

const isPhoneTakenBack = ({ source, decision }: Decision) => source === 'phone' && decision === 'withdrawn'

const record = (waiting: readonly Decision[]) => {
  const decisions = waiting.map(({ source, decision, version, decidedAtMs }) => ({
    ...{ source, decision, version },
    decidedAt: new Date(decidedAtMs).toISOString(),
  }))
  // A repetition adds nothing on the server, whatever its key.
  return call(recordConsent, { body: { decisions } }, newKey(now()))
}

const without = (sent: readonly Decision[]): readonly Decision[] =>
  useConsents.getState().decisions.filter((decision) => !sent.includes(decision))

const keep = (owner: string | null, decisions: readonly Decision[]): void => {
  storage.write(keyOf(owner), decisions)
  useConsents.setState({ decisions })
}

const isWaiting = () => useConsents.getState().decisions.some(({ isSent }) => !isSent)

/** Sends up what waits, whenever the app comes back; after a login it also learns what was decided elsewhere. */
export const useConsentUpload = (): void => {
  const token = useSession((session) => session.token)
  const before = useRef(token)
  useEffect(() => {
    const isLogin = before.current === null && token !== null
    before.current = token
    if (isLogin || isWaiting()) void synchroniseConsents()
    return onAppShow(() => {
      if (isWaiting()) void synchroniseConsents()
    })
  }, [token])
}

/** Before the server is asked for what needs a consent: it must know of it. */
export const sendWaitingConsents = async (): Promise<void> => {
  if (isWaiting()) await synchroniseConsents()
}
