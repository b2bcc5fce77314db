import type { AbuseFlag } from '@/contract/staff-flags'

/** Flags of one citizen for one rule that were handled alike. */
export interface RuleGroup {
  readonly key: string
  readonly rule: string
  readonly kind: AbuseFlag['kind']
  readonly measuredMost: number
  readonly handling: AbuseFlag['handling']
  readonly flags: readonly AbuseFlag[]
}

/** In the order of the first flag of each group. */
export const groupByRule = (flags: readonly AbuseFlag[]): RuleGroup[] => {
  const groups = new Map<string, RuleGroup>()
  for (const flag of flags) {
    const { rule, kind, measured, handling } = flag
    const key = handling.state === 'open' ? rule : `${rule} ${handling.state} ${handling.handledAt}`
    const known = groups.get(key)
    groups.set(key, {
      ...{ key, rule, kind, handling },
      measuredMost: Math.max(measured, known?.measuredMost ?? 0),
      flags: [...(known?.flags ?? []), flag],
    })
  }
  return [...groups.values()]
}
