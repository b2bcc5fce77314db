import { addDays, beijingDay } from '@/domain/calendar/beijing'
import { ticketDigits } from '@/domain/evidence/ticket'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Behaviour } from '@/domain/methodology/types'
import { plaqueDigits } from '@/domain/place/place-code'
import { PLACE_KINDS, PLACE_RULES } from '@/domain/place/place-rules'
import { plaqueMark } from '../evidence/place-secrets'
import type { Services } from '../services'
import { closePlace, issueTickets, recordPlaceEvent, renewPlace, setPlace } from '../store/change-place'
import type { Queryable } from '../store/database'
import { findExchangePoint, findPlace, listPlaces, type Place } from '../store/places'
import { needed, type Options, PLACE_USAGE, PlaceCommandError, readOptions, wholeNumber } from './command-words'
import { plaqueSheet, ticketRows, ticketSheet } from './sheets'

const TICKET_NUMBER_MAX = 999_999
const TICKETS_MAX = 1000
const DAYS = { usual: 365, most: 730 } as const
const GENERATIONS_MAX = 100

type CommandServices = Pick<Services, 'database' | 'keyedHash' | 'methodology'>

/** What a command answers: lines to print and files to write. */
export interface Done {
  readonly lines: readonly string[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** Does what was typed, all of it or nothing. */
export const runPlaceCommand = async (
  services: CommandServices,
  [command, ...words]: readonly string[],
  now: Date,
): Promise<Done> => {
  const work = command === undefined ? undefined : commands.get(command)
  if (!work) throw new PlaceCommandError(PLACE_USAGE)
  const options = readOptions(words, work.takes)
  return services.database.transaction((tx) => work.does(tx, options, { ...services, now }))
}

type Circumstances = CommandServices & { readonly now: Date }
interface Command {
  readonly takes: readonly string[]
  does(tx: Queryable, options: Options, circumstances: Circumstances): Promise<Done>
}

const list = async (tx: Queryable): Promise<Done> => {
  const places = await listPlaces(tx)
  return said(...(places.length === 0 ? ['no exchange point shows codes'] : places.map(inWords)))
}

const set = async (tx: Queryable, options: Options, { methodology, now }: Circumstances): Promise<Done> => {
  const exchangePointId = needed(options, 'place')
  if (!(await findExchangePoint(tx, exchangePointId))) throw unknownPoint(exchangePointId)
  const kind = PLACE_KINDS.find((known) => known === needed(options, 'kind'))
  if (!kind) throw new PlaceCommandError(`--kind is one of ${PLACE_KINDS.join(', ')}`)
  const behaviourIds = [...new Set(needed(options, 'behaviours').split(','))]
  behaviourIds.forEach((id) => placeBehaviour(id, methodology))
  const radiusM = wholeNumber(options['radius'] ?? String(PLACE_RULES.radiusM), 'radius', [20, 2000])
  const isSet = await setPlace(tx, { exchangePointId, kind, behaviourIds, radiusM })
  if (!isSet) throw new PlaceCommandError('no number is left for one more place')
  await recordPlaceEvent(tx, { exchangePointId, at: now, kind: 'set', details: { kind, behaviourIds, radiusM } })
  return said(inWords(await placeNamed(tx, options)))
}

const renew = async (tx: Queryable, options: Options, { now }: Circumstances): Promise<Done> => {
  const { exchangePointId, generation } = await placeNamed(tx, options)
  if (generation >= GENERATIONS_MAX)
    throw new PlaceCommandError(`${exchangePointId} had ${GENERATIONS_MAX} sets of codes`)
  await renewPlace(tx, exchangePointId)
  const details = { generation: generation + 1 }
  await recordPlaceEvent(tx, { exchangePointId, at: now, kind: 'renewed', details })
  return said(`${exchangePointId} has new codes: print its plaque again and open its screen anew`)
}

const close =
  (kind: 'closed' | 'opened') =>
  async (tx: Queryable, options: Options, { now }: Circumstances): Promise<Done> => {
    const { exchangePointId } = await placeNamed(tx, options)
    await closePlace(tx, exchangePointId, kind === 'closed' ? now : null)
    await recordPlaceEvent(tx, { exchangePointId, at: now, kind, details: {} })
    return said(`${exchangePointId} is ${kind === 'closed' ? 'closed: it vouches for nothing' : 'open'}`)
  }

const tickets = async (tx: Queryable, options: Options, circumstances: Circumstances): Promise<Done> => {
  const { methodology, keyedHash, now } = circumstances
  const exchangePointId = needed(options, 'place')
  const point = await findExchangePoint(tx, exchangePointId)
  if (!point) throw unknownPoint(exchangePointId)
  const behaviour = placeBehaviour(needed(options, 'behaviour'), methodology)
  mayHandOut(await findPlace(tx, exchangePointId), behaviour)
  const count = wholeNumber(needed(options, 'count'), 'count', [1, TICKETS_MAX])
  const days = wholeNumber(options['days'] ?? String(DAYS.usual), 'days', [1, DAYS.most])
  const lastDay = addDays(beijingDay(now.getTime()), days)
  const issue = { exchangePointId, behaviourId: behaviour.id, lastDay, count, numberMax: TICKET_NUMBER_MAX }
  const numbers = await issueTickets(tx, issue)
  const [first] = numbers
  if (first === undefined) throw new PlaceCommandError(`there are no ${count} numbers left for tickets`)
  const details = { behaviourId: behaviour.id, first, count, lastDay }
  await recordPlaceEvent(tx, { exchangePointId, at: now, kind: 'tickets-printed', details })
  const printed = numbers.map((number) => ({
    number,
    digits: ticketDigits(number, (message) => keyedHash('place-ticket', message)),
  }))
  const run = { exchangePointId, place: point.name, behaviour, lastDay, tickets: printed }
  const name = `tickets-${exchangePointId}-${first}-${first + count - 1}`
  return {
    lines: [
      `${count} tickets of ${exchangePointId} for ${behaviour.id}, numbers ${first} to ${first + count - 1}, until ${lastDay}`,
    ],
    files: [
      { name: `${name}.html`, text: ticketSheet(run) },
      { name: `${name}.csv`, text: ticketRows(run) },
    ],
  }
}

const plaques = async (tx: Queryable, options: Options, circumstances: Circumstances): Promise<Done> => {
  const { methodology, keyedHash, now } = circumstances
  const place = await placeNamed(tx, options)
  const { exchangePointId, generation, placeNumber } = place
  const digits = plaqueDigits(placeNumber, plaqueMark(place, keyedHash))
  const behaviours = place.behaviourIds.flatMap((id) => findBehaviour(methodology, id) ?? [])
  await recordPlaceEvent(tx, { exchangePointId, at: now, kind: 'plaque-printed', details: { generation } })
  const text = plaqueSheet({ place, digits, behaviours, printedOn: beijingDay(now.getTime()) })
  return {
    lines: [`the plaque of ${exchangePointId}, number ${placeNumber}, set ${generation} of its codes`],
    files: [{ name: `plaque-${exchangePointId}-${generation}.html`, text }],
  }
}

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    list: { takes: [], does: list },
    set: { takes: ['place', 'kind', 'behaviours', 'radius'], does: set },
    renew: { takes: ['place'], does: renew },
    close: { takes: ['place'], does: close('closed') },
    open: { takes: ['place'], does: close('opened') },
    tickets: { takes: ['place', 'behaviour', 'count', 'days'], does: tickets },
    plaques: { takes: ['place'], does: plaques },
  }),
)

const said = (...lines: readonly string[]): Done => ({ lines, files: [] })

const placeNamed = async (tx: Queryable, options: Options): Promise<Place> => {
  const id = needed(options, 'place')
  const place = await findPlace(tx, id)
  if (place) return place
  if (!(await findExchangePoint(tx, id))) throw unknownPoint(id)
  throw new PlaceCommandError(`${id} shows no codes yet: npm run places -- set --place ${id} …`)
}

const unknownPoint = (id: string) => new PlaceCommandError(`there is no exchange point ${id}`)

const placeBehaviour = (id: string, methodology: CommandServices['methodology']): Behaviour => {
  const behaviour = findBehaviour(methodology, id)
  if (!behaviour) throw new PlaceCommandError(`the catalogue has no ${id}`)
  if (!behaviour.evidence.includes('place')) throw new PlaceCommandError(`no place can vouch for ${id}`)
  return behaviour
}

/** Tickets are also for exchange points that show no codes. */
const mayHandOut = (place: Place | null, { id }: Behaviour): void => {
  if (place?.isClosed) throw new PlaceCommandError(`${place.exchangePointId} is closed`)
  if (place && !place.behaviourIds.includes(id)) {
    throw new PlaceCommandError(`${place.exchangePointId} does not vouch for ${id}`)
  }
}

const inWords = ({ exchangePointId, placeNumber, kind, behaviourIds, radiusM, generation, isClosed }: Place): string =>
  `${placeNumber} ${exchangePointId} (${kind}, ${radiusM} m, set ${generation}${isClosed ? ', closed' : ''}): ${behaviourIds.join(', ')}`
