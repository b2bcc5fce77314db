import { CustomChart, type CustomSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption } from 'echarts/components'
import { type ComposeOption, init, registerPreprocessor, setPlatformAPI, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// Only what our charts draw with: each further part is paid for in the size of the subpackage.
register([CustomChart, GridComponent, CanvasRenderer])

export { init, registerPreprocessor, setPlatformAPI }
export type EChart = ReturnType<typeof init>
export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption>
export type RenderItem = NonNullable<CustomSeriesOption['renderItem']>
