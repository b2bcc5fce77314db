/** What follows when an act breaks a rule: it is refused, booked as pending until staff looked at it, or booked as it is. */
export type AbuseOutcome = 'refuse' | 'pending' | 'flag'

/** `id` names the rule in refusals and in flags. Counts include the act that is judged. */
type Rule<Kind extends string, Limits> = Readonly<{ id: string; kind: Kind; outcome: AbuseOutcome }> & Readonly<Limits>

/** More acts of one behaviour than fit into a stretch of time, by when they took place; midnight does not cut it. */
export type BehaviourVelocity = Rule<'behaviour-velocity', { actsMax: number; windowMinutes: number }>

/** More acts logged from one install of the app, whoever logs them. */
export type DeviceVelocity = Rule<'device-velocity', { actsMax: number; windowMinutes: number }>

/** More accounts on one install of the app on one Beijing day. */
export type DeviceAccounts = Rule<'device-accounts', { accountsMax: number }>

/** More acts on codes and tickets of one exchange point. */
export type StationVelocity = Rule<'station-velocity', { actsMax: number; windowMinutes: number }>

/** More accounts that logged from one network address on one Beijing day. */
export type AddressAccounts = Rule<'address-accounts', { accountsMax: number }>

/** Two places that lie at least so far apart, and further than a person travels in the time between. */
export type ImpossibleSequence = Rule<
  'impossible-sequence',
  { speedKmhMax: number; distanceKmMin: number; windowHours: number }
>

/** More acts than `actsMax` in the first minutes after midnight, on at least `days` of the last `ofDays` days. */
export type MidnightBurst = Rule<'midnight-burst', { actsMax: number; minutes: number; days: number; ofDays: number }>

/** More steps on one day than people walk, as the host told or as they were typed. */
export type StepsOfDay = Rule<'steps-of-day', { stepsMax: number }>

/** More claims of one citizen that were refused for a reason that tells of abuse. */
export type CitizenRefusals = Rule<'citizen-refusals', { refusalsMax: number; windowMinutes: number }>

/** The same from one install of the app, whoever claims; as an install is another one each day, on one Beijing day. */
export type DeviceRefusals = Rule<'device-refusals', { refusalsMax: number; windowMinutes: number }>

export type AbuseRule =
  | BehaviourVelocity
  | DeviceVelocity
  | DeviceAccounts
  | StationVelocity
  | AddressAccounts
  | ImpossibleSequence
  | MidnightBurst
  | StepsOfDay
  | CitizenRefusals
  | DeviceRefusals

export type AbuseKind = AbuseRule['kind']
export type RuleOf<Kind extends AbuseKind> = Extract<AbuseRule, { kind: Kind }>

export const ABUSE_KINDS = [
  'behaviour-velocity',
  'device-velocity',
  'device-accounts',
  'station-velocity',
  'address-accounts',
  'impossible-sequence',
  'midnight-burst',
  'steps-of-day',
  'citizen-refusals',
  'device-refusals',
] as const satisfies readonly [AbuseKind, ...AbuseKind[]]

/**
 * What may follow, by kind. Where people share something without knowing of each other (a phone, a station, the address
 * of a school) nobody is refused for what the others do. Only an act with evidence can wait for staff.
 */
export const OUTCOMES_OF: Readonly<Record<AbuseKind, readonly [AbuseOutcome, ...AbuseOutcome[]]>> = {
  'behaviour-velocity': ['refuse', 'flag'],
  'device-velocity': ['flag'],
  'device-accounts': ['flag'],
  'station-velocity': ['flag'],
  'address-accounts': ['flag'],
  'impossible-sequence': ['pending', 'refuse', 'flag'],
  'midnight-burst': ['flag'],
  'steps-of-day': ['flag'],
  'citizen-refusals': ['flag'],
  'device-refusals': ['flag'],
}

/** The rule of a kind, if there is one: each kind is told at most once. */
export function ruleOf<Kind extends AbuseKind>(rules: readonly AbuseRule[], kind: Kind): RuleOf<Kind> | null {
  return rules.find((rule): rule is RuleOf<Kind> => rule.kind === kind) ?? null
}
