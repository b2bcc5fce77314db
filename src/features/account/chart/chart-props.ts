import type { ChartOption } from './echarts'

export interface ChartProps {
  /** Keep it between renders: a new object is drawn anew. */
  option: ChartOption
  /** In px of the design. */
  height: number
  /** Unique on its page. */
  id: string
  /** All that the picture says, as text. */
  label: string
}
