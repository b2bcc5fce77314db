import { lockCitizen } from '../store/books'
import { writeSanction } from '../store/sanctions'
import type { TestApp } from './test-app'

/** Freezes an account for some days, as staff would after a void; answers the id of the freeze. */
export const freeze = async (
  { database, services, now }: TestApp,
  citizenId: string,
  days: number,
  reason = '多次使用脚本记录。',
): Promise<string> => {
  const sanctionId = services.newId()
  const at = now()
  const frozenUntil = new Date(at.getTime() + days * 86_400_000)
  await database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    await writeSanction(tx, { kind: 'freeze', citizenId, sanctionId, actor: 'staff:test', reason, at, frozenUntil })
  })
  return sanctionId
}
