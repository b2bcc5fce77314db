import type { AbuseFlag } from '@/contract/staff-flags'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import type { FlaggedEntry, ListedFlag } from '../store/flags'

type Methodologies = ReadonlyMap<string, Methodology>

export const presentFlag = (flag: ListedFlag, methodologies: Methodologies): AbuseFlag => ({
  id: flag.flagId,
  rule: flag.ruleId,
  kind: flag.kind,
  measured: flag.measured,
  raisedAt: flag.raisedAt.toISOString(),
  holds: flag.holdsTier !== null && flag.state === 'open',
  entry: flag.entry && presentEntry(flag.entry, methodologies),
  handling: handlingOf(flag),
})

const presentEntry = (entry: FlaggedEntry, methodologies: Methodologies) => {
  const methodology = methodologies.get(entry.methodology)
  const behaviour = methodology && findBehaviour(methodology, entry.behaviourId)
  if (!behaviour) throw new Error(`no ${entry.behaviourId} in methodology ${entry.methodology}`)
  return {
    actionId: entry.actionId,
    name: behaviour.name,
    amount: entry.amountMilli / 1000,
    unit: behaviour.unit,
    occurredAt: entry.occurredAt.toISOString(),
    tier: entry.tier,
    state: entry.state,
    points: entry.points,
  }
}

const handlingOf = ({ state, handledAt, reason, flagId }: ListedFlag): AbuseFlag['handling'] => {
  if (state === 'open') return { state }
  if (handledAt === null || reason === null) throw new Error(`flag ${flagId} was handled without a reason`)
  return { state, handledAt: handledAt.toISOString(), reason }
}
