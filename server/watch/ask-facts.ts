import { midnightsInQuestion } from '@/domain/abuse/judge-act'
import { type AbuseRule, ruleOf } from '@/domain/abuse/rule'
import { beijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { TimedPlace } from '@/domain/evidence/photo-place'
import type { FactsQuestion, Station } from '../store/act-facts'
import type { HashedOrigin } from './hash-origin'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export interface WatchedAct {
  readonly citizenId: string
  /** The action itself, when it is in the books already. */
  readonly actionId: string | null
  readonly behaviourId: string
  readonly occurredAt: Date
  readonly now: Date
  readonly places: readonly TimedPlace[]
  readonly station: Station | null
  readonly origin: HashedOrigin | null
  readonly steps?: number
}

/** What the rules need to know of an act besides the acts of its day. */
export const askFacts = (rules: readonly AbuseRule[], act: WatchedAct): FactsQuestion => ({
  citizenId: act.citizenId,
  actionId: act.actionId,
  device: deviceOf(rules, act),
  station: stationOf(rules, act),
  addressAccounts: addressOf(rules, act),
  places: placesOf(rules, act),
  midnights: midnightsOf(rules, act),
  nearDays: nearDaysOf(rules, act),
  sightings: sightingsOf(rules, act),
})

const deviceOf = (rules: readonly AbuseRule[], { origin, now }: WatchedAct) => {
  const [acts, accounts] = [ruleOf(rules, 'device-velocity'), ruleOf(rules, 'device-accounts')]
  const installHash = origin?.install
  if (!installHash || (!acts && !accounts)) return null
  const most = Math.max(acts?.actsMax ?? 0, accounts?.accountsMax ?? 0)
  return { installHash, since: minutesBefore(now, acts?.windowMinutes ?? 0), most }
}

const addressOf = (rules: readonly AbuseRule[], { origin }: WatchedAct) => {
  const rule = ruleOf(rules, 'address-accounts')
  return rule && origin && { subjectHash: origin.address, most: rule.accountsMax }
}

const sightingsOf = (rules: readonly AbuseRule[], { origin, now }: WatchedAct) => {
  if (!origin) return null
  const address = ruleOf(rules, 'address-accounts') ? [origin.address] : []
  const isInstallAsked = ruleOf(rules, 'device-accounts') !== null || ruleOf(rules, 'device-velocity') !== null
  const install = isInstallAsked && origin.install ? [origin.install] : []
  const subjectHashes = [...address, ...install]
  return subjectHashes.length === 0 ? null : { subjectHashes, at: now }
}

const stationOf = (rules: readonly AbuseRule[], { station, now }: WatchedAct) => {
  if (!station) return null
  const rule = ruleOf(rules, 'station-velocity')
  return { station, since: minutesBefore(now, rule?.windowMinutes ?? 0), most: rule?.actsMax ?? 0 }
}

const placesOf = (rules: readonly AbuseRule[], { places, station, occurredAt }: WatchedAct) => {
  const rule = ruleOf(rules, 'impossible-sequence')
  const times = [...places.map(({ atMs }) => atMs), ...(station ? [occurredAt.getTime()] : [])]
  if (!rule || times.length === 0) return null
  const windowMs = rule.windowHours * HOUR_MS
  return { after: new Date(Math.min(...times) - windowMs), before: new Date(Math.max(...times) + windowMs) }
}

const midnightsOf = (rules: readonly AbuseRule[], { now }: WatchedAct) => {
  const rule = ruleOf(rules, 'midnight-burst')
  if (!rule) return null
  const at = midnightsInQuestion(rule, now.getTime(), startOfBeijingDay(beijingDay(now.getTime())))
  return at.length === 0
    ? null
    : { at: at.map((midnight) => new Date(midnight)), minutes: rule.minutes, most: rule.actsMax + 1 }
}

/** The days on the other side of a midnight that the window of the act reaches over; its own day is known. */
const nearDaysOf = (rules: readonly AbuseRule[], { behaviourId, occurredAt }: WatchedAct) => {
  const rule = ruleOf(rules, 'behaviour-velocity')
  if (!rule) return null
  const [atMs, windowMs] = [occurredAt.getTime(), rule.windowMinutes * MINUTE_MS]
  const own = beijingDay(atMs)
  const days = [beijingDay(atMs - windowMs), beijingDay(atMs + windowMs)].filter((day) => day !== own)
  return days.length === 0 ? null : { behaviourId, days }
}

const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS)
