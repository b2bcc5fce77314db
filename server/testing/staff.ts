import { runStaffCommand } from '../staff/staff-command'
import type { TestApp, TestCitizen } from './test-app'

/** A citizen who is one of the staff, at the places or everywhere. */
export const newStaff = async (app: TestApp, ...places: string[]): Promise<TestCitizen> => {
  const citizen = await app.newCitizen()
  await runStaffCommand(app.database, ['add', citizen.passbookNumber, ...places], app.now())
  return citizen
}
