import type { AbuseFlag } from '@/contract/staff-flags'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import type { ListedFlag } from '../store/flags'

export const presentFlag = (flag: ListedFlag, methodologies: ReadonlyMap<string, Methodology>): AbuseFlag => {
  const methodology = methodologies.get(flag.methodology)
  const behaviour = methodology && findBehaviour(methodology, flag.behaviourId)
  if (!behaviour) throw new Error(`no ${flag.behaviourId} in methodology ${flag.methodology}`)
  return {
    id: flag.flagId,
    rule: flag.ruleId,
    kind: flag.kind,
    measured: flag.measured,
    raisedAt: flag.raisedAt.toISOString(),
    holds: flag.holdsTier !== null && flag.state === 'open',
    entry: {
      actionId: flag.actionId,
      name: behaviour.name,
      amount: flag.amountMilli / 1000,
      unit: behaviour.unit,
      occurredAt: flag.occurredAt.toISOString(),
      tier: flag.tier,
      state: flag.actionState,
      points: flag.points,
    },
    handling: handlingOf(flag),
  }
}

const handlingOf = ({ state, handledAt, reason, flagId }: ListedFlag): AbuseFlag['handling'] => {
  if (state === 'open') return { state }
  if (handledAt === null || reason === null) throw new Error(`flag ${flagId} was handled without a reason`)
  return { state, handledAt: handledAt.toISOString(), reason }
}
