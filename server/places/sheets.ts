import type { BilingualText } from '@/domain/methodology/types'
import { placeCodeText } from '@/domain/place/place-code'
import { groupDigits } from '@/domain/redemption/voucher-digits'
import qrcode from 'qrcode-generator'
import type { Place } from '../store/places'
import { sheetStyle } from './sheet-style'
import { sheetWords } from './sheet-words'

interface Named {
  readonly name: BilingualText
}

export interface TicketRun {
  readonly exchangePointId: string
  readonly place: BilingualText
  readonly behaviour: Named & { readonly id: string }
  readonly lastDay: string
  readonly tickets: readonly { readonly number: number; readonly digits: string }[]
}

/** A4 pages of tickets to cut apart, each with its code and the same as digits. */
export const ticketSheet = ({ place, behaviour, lastDay, tickets }: TicketRun): string =>
  page(
    `${place.zh} · ${behaviour.name.zh}`,
    `<main class="tickets">${tickets
      .map(
        ({ digits }) => `
<section class="ticket">
  ${picture(digits)}
  <div>
    <h2>${both(behaviour.name)}</h2>
    <p>${both(place)}</p>
    <p class="digits">${groupDigits(digits)}</p>
    <p class="small">${both(sheetWords.once)}</p>
    <p class="small">${both(sheetWords.until(lastDay))}</p>
  </div>
</section>`,
      )
      .join('')}</main>`,
  )

/** The same as rows, a header and a line a ticket. A spreadsheet takes digits in groups for text and leaves their zeros. */
export const ticketRows = ({ exchangePointId, behaviour, lastDay, tickets }: TicketRun): string => {
  const rows = tickets.map(({ number, digits }) =>
    [number, groupDigits(digits), exchangePointId, behaviour.id, lastDay].join(','),
  )
  return `number,digits,place,behaviour,last_day\n${rows.join('\n')}\n`
}

export interface Plaque {
  readonly place: Pick<Place, 'name' | 'address' | 'placeNumber' | 'generation'>
  readonly digits: string
  readonly behaviours: readonly Named[]
  readonly printedOn: string
}

/** One A4 page to hang up. */
export const plaqueSheet = ({ place, digits, behaviours, printedOn }: Plaque): string =>
  page(
    place.name.zh,
    `<main class="plaque">
  <h1>${both(place.name)}</h1>
  <p>${both(place.address)}</p>
  ${picture(digits)}
  <p class="digits">${groupDigits(digits)}</p>
  <p>${both(sheetWords.scanHere)}</p>
  <p class="small">${both(sheetWords.position)}</p>
  <ul>${behaviours.map(({ name }) => `<li>${both(name)}</li>`).join('')}</ul>
  <p class="small">${place.placeNumber} · ${place.generation} · ${printedOn}</p>
</main>`,
  )

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${sheetStyle}</style>
</head>
<body>${body}</body>
</html>
`

const both = ({ zh, en }: BilingualText): string => `${escaped(zh)} <span lang="en">${escaped(en)}</span>`

/** Of lines, not of points, so that a printer draws it sharp at any size. */
const picture = (digits: string): string => {
  const code = qrcode(0, 'M')
  code.addData(placeCodeText(digits))
  code.make()
  return code.createSvgTag({ cellSize: 4, margin: 16, scalable: true })
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
