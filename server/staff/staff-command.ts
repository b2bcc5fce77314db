import { findCitizenByPassbook } from '../store/citizens'
import type { Database, Queryable } from '../store/database'
import { appointStaff, dismissStaff, listKnownPlaces, listStaff } from '../store/staff'

/** The command cannot be done; the message tells the person who typed it. */
export class StaffCommandError extends Error {
  override readonly name = 'StaffCommandError'
}

export const STAFF_USAGE = `usage:
  npm run staff -- add <passbook number> [<exchange point> …]   without a place: at every place
  npm run staff -- remove <passbook number>
  npm run staff -- list
  npm run staff -- undo-join <passbook number> <reason>`

/** Does what was typed and answers the lines to print. */
export const runStaffCommand = async (database: Database, words: readonly string[], now: Date): Promise<string[]> => {
  const [command, passbookNumber, ...places] = words
  if (command === 'list' && words.length === 1) return list(database)
  if (command === 'add' && passbookNumber) return database.transaction((tx) => add(tx, passbookNumber, places, now))
  if (command === 'remove' && passbookNumber && places.length === 0) {
    return database.transaction((tx) => remove(tx, passbookNumber))
  }
  throw new StaffCommandError(STAFF_USAGE)
}

const add = async (tx: Queryable, passbookNumber: string, places: readonly string[], now: Date): Promise<string[]> => {
  const { citizenId, pseudonym } = await citizenOf(tx, passbookNumber)
  const known = await listKnownPlaces(tx, places)
  const unknown = places.filter((place) => !known.includes(place))
  if (unknown.length > 0) throw new StaffCommandError(`there is no exchange point ${unknown.join(', ')}`)
  await appointStaff(tx, { citizenId, exchangePointIds: places }, now)
  return [`${passbookNumber} (${pseudonym}) is one of the staff, at ${placesInWords(places)}`]
}

const remove = async (tx: Queryable, passbookNumber: string): Promise<string[]> => {
  const { citizenId, pseudonym } = await citizenOf(tx, passbookNumber)
  const was = await dismissStaff(tx, citizenId)
  return [`${passbookNumber} (${pseudonym}) ${was ? 'is no longer' : 'was not'} one of the staff`]
}

const list = async (database: Database): Promise<string[]> => {
  const members = await listStaff(database)
  if (members.length === 0) return ['nobody is one of the staff']
  return members.map(
    ({ passbookNumber, pseudonym, exchangePointIds }) =>
      `${passbookNumber} (${pseudonym}) at ${placesInWords(exchangePointIds)}`,
  )
}

const citizenOf = async (tx: Queryable, passbookNumber: string) => {
  const citizen = await findCitizenByPassbook(tx, passbookNumber)
  if (!citizen) throw new StaffCommandError(`there is no passbook ${passbookNumber}`)
  return citizen
}

const placesInWords = (places: readonly string[]): string => (places.length === 0 ? 'every place' : places.join(', '))
