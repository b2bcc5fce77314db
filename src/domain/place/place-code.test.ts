import fc from 'fast-check'
import { placeCodeInScan, placeCodeText, plaqueDigits, readPlaceCode, screenDigits } from './place-code'

const placeNumber = fc.integer({ min: 1000, max: 9999 })
const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

test('what a screen or a plaque shows is read as what it was', () => {
  fc.assert(
    fc.property(placeNumber, digitsOf(8), digitsOf(4), (number, code, mark) => {
      const screen = screenDigits(number, code)
      const plaque = plaqueDigits(number, mark)
      expect([screen.length, plaque.length]).toEqual([13, 9])
      expect(readPlaceCode(screen)).toEqual({
        ok: true,
        code: { kind: 'screen', digits: screen, placeNumber: number, code },
      })
      expect(readPlaceCode(plaque)).toEqual({
        ok: true,
        code: { kind: 'plaque', digits: plaque, placeNumber: number, mark },
      })
      expect(placeCodeInScan(placeCodeText(screen))).toMatchObject({ kind: 'screen', code })
    }),
  )
})

test.each([
  ['1024 4827 1906 8', 'screen'],
  ['1024-4827-1906-8', 'screen'],
  ['１０２４　４８２７　１９０６　８', 'screen'],
  [' gpp:1024482719068 ', 'screen'],
  ['GPP：1024482719068', 'screen'],
  ['1024 4827 1', 'plaque'],
  ['0000 0706 6051', 'ticket'],
])('%j is how people type a %s', (text, kind) => {
  expect(readPlaceCode(text)).toMatchObject({ ok: true, code: { kind } })
})

test.each([
  ['', 'incomplete'],
  ['1024 4827', 'incomplete'],
  ['10244827190654', 'incomplete'],
  ['1024 4827 190a 5', 'incomplete'],
  ['1024 4827 1906 9', 'mistyped'],
  ['1024 4827 2', 'mistyped'],
  ['0024 4827 1906 9', 'mistyped'],
])('%j is %s', (text, why) => {
  expect(readPlaceCode(text)).toEqual({ ok: false, why })
})

test.each([
  ['gpp:000007066051', 'ticket'],
  ['https://city.example/p?c=1024482719068', 'screen'],
  ['https://city.example/p/102448271/x', 'plaque'],
])('the camera finds the code in %s', (text, kind) => {
  expect(placeCodeInScan(text)).toMatchObject({ kind })
})

test.each(['', 'https://city.example/', '6901234567893', '12345678901234567890'])('there is none in %j', (text) => {
  expect(placeCodeInScan(text)).toBeNull()
})

test.each([999, 10_000, 1000.5])('%d is no number of a place', (number) => {
  expect(() => screenDigits(number, '12345678')).toThrow(RangeError)
})

test('a code of another length is refused', () => {
  expect(() => screenDigits(1024, '1234567')).toThrow(RangeError)
  expect(() => plaqueDigits(1024, '12345')).toThrow(RangeError)
})
