/** @jest-environment node */
import { SVGRenderer } from 'echarts/renderers'
import { use as register } from 'echarts/core'
import { colours } from '@/ui/token-values'
import { init } from './chart/echarts'
import type { MonthGrams } from './queries'
import { trendOf } from './trend'
import { totalLabel, trendOption } from './trend-option'

// Drawn for real by the ECharts build of the app; only the canvas is exchanged for SVG, which can be read.
register(SVGRenderer)

const month = (name: string, [verified, pending, declared]: readonly [number, number, number]): MonthGrams => ({
  month: name,
  grams: { verified, pending, declared },
  pointsEarned: 0,
})

const drawn = (
  months: readonly MonthGrams[],
  { theme = 'light', elder = false }: { theme?: 'light' | 'dark'; elder?: boolean } = {},
) => {
  const trend = trendOf(months)
  if (!trend) throw new Error('nothing to draw')
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 311, height: 200 })
  chart.setOption(
    trendOption(trend, { colours: colours[theme], elder, monthName: (name) => `${Number(name.slice(5))}月` }),
  )
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text)
const countOf = (svg: string, colour: string) => svg.split(colour).length - 1

const sixMonths = [
  month('2026-06', [0, 0, 0]),
  month('2026-07', [2_400, 0, 500]),
  month('2026-08', [0, 0, 0]),
  month('2026-09', [5_600, 0, 900]),
  month('2026-10', [7_000, 0, 700]),
  month('2026-11', [5_037, 32, 604]),
]

test('says months, totals and the lines of its axis', () => {
  const texts = textsOf(drawn(sixMonths))
  expect(texts).toEqual(expect.arrayContaining(['6月', '7月', '8月', '9月', '10月', '11月']))
  expect(texts).toEqual(expect.arrayContaining(['2.9', '6.5', '7.7', '5.6']))
  expect(texts).toEqual(expect.arrayContaining(['0', '2', '4', '6', '8']))
})

test('tells the states apart by pattern as well as by colour', () => {
  const { green, indigo, pencil } = colours.light
  const verified = drawn([month('2026-11', [1_000, 0, 0])])
  expect([countOf(verified, green), countOf(verified, indigo), countOf(verified, pencil)]).toEqual([1, 0, 0])

  const pending = drawn([month('2026-11', [0, 1_000, 0])])
  expect([countOf(pending, green), countOf(pending, indigo), countOf(pending, pencil)]).toEqual([0, 1, 0])
  expect(pending).toContain('stroke-dasharray')

  const declared = drawn([month('2026-11', [0, 0, 1_000])])
  expect([countOf(declared, green), countOf(declared, indigo)]).toEqual([0, 0])
  expect(countOf(declared, pencil)).toBeGreaterThan(10)
  expect(declared).not.toContain('stroke-dasharray')
})

test('in the dark it takes the colours of the dark', () => {
  const svg = drawn(sixMonths, { theme: 'dark' })
  expect(svg).toContain(colours.dark.green)
  expect(svg).not.toContain(colours.light.green)
})

test('in easy mode no word is under 18 px', () => {
  const sizes = [...drawn(sixMonths, { elder: true }).matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
  expect(sizes.length).toBeGreaterThan(10)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
})

test.each([
  [0, 1, ''],
  [260, 1, '260'],
  [260, 1000, '0.2'],
  [5_673, 1000, '5.6'],
  [12_000, 1000, '12.0'],
] as const)('%i g in units of %i g stands above its column as "%s"', (grams, unitGrams, label) => {
  expect(totalLabel(grams, unitGrams)).toBe(label)
})
