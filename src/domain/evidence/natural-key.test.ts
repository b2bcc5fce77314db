import fc from 'fast-check'
import methodology from '../../../content/methodology/2026-11.json'
import type { BeijingDay } from '../calendar/beijing'
import { readReference, referenceKindOf } from './natural-key'

const day = '2026-11-20' as BeijingDay
const read = (behaviourId: string, text: string, on: BeijingDay = day) => readReference({ behaviourId, text, day: on })

test.each([
  ['express-box-return', 'sf 1234-5678-9012', 'waybill', 'SF123456789012'],
  ['express-box-return', 'ＳＦ１２３４５６７８９０１２', 'waybill', 'SF123456789012'],
  ['express-box-reuse', 'SF123456789012', 'waybill', 'SF123456789012'],
  ['plant-based-meal', '5021 3346 7788', 'order', 'plant-based-meal/502133467788'],
  ['no-disposable-cutlery', '5021　3346　7788', 'order', 'no-disposable-cutlery/502133467788'],
  ['e-invoice', '2611 2000 0012 3456 7890', 'invoice', '26112000001234567890'],
  ['car-stop-day', '京a·12345', 'plate-day', '京A12345/2026-11-20'],
  ['car-stop-day', '京 AD12345', 'plate-day', '京AD12345/2026-11-20'],
])('%s with "%s" is the %s %s', (behaviourId, text, kind, expected) => {
  expect(read(behaviourId, text)).toEqual({ ok: true, key: { kind, text: expected } })
})

test.each([
  ['e-invoice', '123', 'invoice'],
  ['e-invoice', '26112000001234567890123', 'invoice'],
  ['car-stop-day', 'A12345', 'plate'],
  ['express-box-return', 'ABCDEFGH', 'waybill'],
  ['plant-based-meal', '1234567', 'order'],
  ['plant-based-meal', '订单12345678', 'order'],
  ['own-cup', '12345678', null],
])('%s with "%s" is no reference; it takes %s', (behaviourId, text, kind) => {
  expect(read(behaviourId, text)).toEqual({ ok: false, kind })
})

test('a plate counts once a day', () => {
  expect(read('car-stop-day', '京A12345')).not.toEqual(read('car-stop-day', '京A12345', '2026-11-21' as BeijingDay))
})

test('spaces, hyphens, width and case make no difference', () => {
  const character = fc.constantFrom(...'ABCXYZ0189')
  const number = fc.array(character, { minLength: 8, maxLength: 20 }).map((list) => list.join(''))
  const wide = (text: string) => text.replace(/[A-Z0-9]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(number, fc.nat(20), (text, cut) => {
      const plain = read('used-book', text)
      const split = `${text.slice(0, cut)} - ${text.slice(cut)}`
      expect(read('used-book', split.toLowerCase())).toEqual(plain)
      expect(read('used-book', wide(text))).toEqual(plain)
    }),
  )
})

test('only behaviours of the catalogue take a reference', () => {
  const known = methodology.behaviours.map(({ id }) => id)
  expect(known.filter((id) => referenceKindOf(id) !== null)).toHaveLength(21)
})
