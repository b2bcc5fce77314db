import { formatWhole } from '@/i18n/format'
import type { colours } from '@/ui/token-values'
import { type Box, hatchOf, stackedBoxes } from './chart/column-parts'
import type { ChartOption, RenderItem } from './chart/echarts'
import type { Trend, TrendColumn } from './trend'

export interface TrendLook {
  readonly colours: (typeof colours)['light' | 'dark']
  readonly elder: boolean
  readonly monthName: (month: string) => string
}

const COLUMN_SHARE = 0.52
const HATCH_DISTANCE = 5

/** The drawing of a trend: a column a month, its states told apart by pattern as well as by colour. */
export const trendOption = (trend: Trend, look: TrendLook): ChartOption => {
  const { columns, axis } = trend
  const { colours: colour, elder } = look
  const fontSize = elder ? 18 : 12
  return {
    animation: false,
    // Labels of the axis stand left of the grid and below it; the widest is 1,000.
    grid: { left: elder ? 58 : 42, right: 4, top: elder ? 30 : 22, bottom: elder ? 36 : 26 },
    xAxis: {
      type: 'category',
      data: columns.map((column) => look.monthName(column.month)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.outline } },
      axisLabel: { color: colour.ink2, fontSize, interval: 0, margin: elder ? 10 : 8 },
    },
    yAxis: {
      type: 'value',
      max: axis.max,
      interval: axis.step,
      axisLabel: { color: colour.ink3, fontSize },
      splitLine: { lineStyle: { color: colour.ledgerRule } },
    },
    series: {
      type: 'custom',
      silent: true,
      data: columns.map((_, index) => index),
      renderItem: renderColumns(trend, look, fontSize),
    },
  }
}

// ECharts' own patterns need a second canvas, which a mini-program has not: states are drawn as boxes and lines.
const renderColumns =
  ({ columns, unitGrams }: Trend, look: TrendLook, fontSize: number): RenderItem =>
  ({ dataIndex }, api) => {
    const column = columns[dataIndex]
    if (!column) return null
    const [centre = 0, ground = 0] = api.coord([dataIndex, 0])
    const bandWidth = [api.size?.([1, 0])].flat()[0] ?? 0
    const heightOf = (grams: number) => ground - (api.coord([dataIndex, grams / unitGrams])[1] ?? ground)
    const width = bandWidth * COLUMN_SHARE
    const place = { x: centre - width / 2, width, ground }
    const boxes = stackedBoxes(place, statesOf(column).map(heightOf))
    const top = Math.min(ground, ...boxes.flatMap((box) => box?.y ?? []))
    const total = totalLabel(column.totalGrams, unitGrams)
    return {
      type: 'group',
      children: [
        ...shapesOfColumn(boxes, look),
        {
          type: 'text',
          style: {
            x: centre,
            y: top - 4,
            text: total,
            fill: look.colours.ink,
            fontSize,
            align: 'center',
            verticalAlign: 'bottom',
          },
        },
      ],
    }
  }

const statesOf = (column: TrendColumn) => [column.verifiedGrams, column.pendingGrams, column.declaredGrams]

const shapesOfColumn = ([verified, pending, declared]: readonly (Box | null | undefined)[], look: TrendLook) => {
  const { green, indigo, pencil, page } = look.colours
  return [
    ...(verified ? [rect(verified, { fill: green })] : []),
    ...(pending ? [rect(inset(pending), { fill: page, stroke: indigo, lineWidth: 1.5, lineDash: [3, 2] })] : []),
    ...(declared
      ? [
          ...hatchOf(declared, HATCH_DISTANCE).map((shape) => ({
            type: 'line' as const,
            shape: { ...shape },
            style: { stroke: pencil, lineWidth: 1.2 },
          })),
          rect(inset(declared), { fill: 'none', stroke: pencil, lineWidth: 1 }),
        ]
      : []),
  ]
}

interface Ink {
  readonly fill: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly lineDash?: number[]
}

const rect = (box: Box, style: Ink) => ({ type: 'rect' as const, shape: { ...box }, style: { ...style } })

/** The border is drawn inside of the box, half a pixel from its edge. */
const inset = ({ x, y, width, height }: Box): Box => ({ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 })

/** One decimal of a kilogram, rounded down; nothing above an empty month. */
export const totalLabel = (grams: number, unitGrams: Trend['unitGrams']): string => {
  if (grams === 0) return ''
  return unitGrams === 1 ? formatWhole(grams) : (Math.floor(grams / 100) / 10).toFixed(1)
}
