import { View } from '@tarojs/components'
import { useEffect, useMemo, useRef } from 'react'
import { designLength } from '@/platform/design-length'
import { a11y } from '@/ui/a11y'
import { drawOnCanvas, type HostCanvas } from './chart-on-canvas'
import type { ChartProps } from './chart-props'
import { type EChart, registerPreprocessor, setPlatformAPI } from './echarts'

/** WeChat: the native component of echarts-for-weixin, which the page declares in its usingComponents. */
export function Chart({ option, height, id, label }: ChartProps) {
  const chart = useRef<EChart | null>(null)
  const latest = useRef(option)

  useEffect(() => {
    latest.current = option
    chart.current?.setOption(option, { notMerge: true })
  }, [option])

  useEffect(
    () => () => {
      chart.current?.dispose()
      chart.current = null
    },
    [],
  )

  // Kept for life: a new object would travel through setData on every render.
  const ec = useMemo(
    () => ({
      // Nothing on a still picture answers to touch, and the page scrolls under the finger.
      disableTouch: true,
      onInit: (canvas: HostCanvas, width: number, heightPx: number, devicePixelRatio: number) => {
        chart.current = drawOnCanvas(canvas, { width, height: heightPx, devicePixelRatio }, latest.current)
        return chart.current
      },
    }),
    [],
  )

  return (
    <View style={{ width: '100%', height: designLength(height) }} {...a11y({ role: 'img', label })}>
      <ec-canvas id={id} canvas-id={id} echarts={echartsForHost} ec={ec} />
    </View>
  )
}

let isRegistered = false

// The component calls these two and no more; the whole of ECharts would travel through setData. It registers the same
// preprocessor for each chart that is opened, for ever: once is enough.
const echartsForHost = {
  registerPreprocessor: (preprocessor: Parameters<typeof registerPreprocessor>[0]) => {
    if (isRegistered) return
    isRegistered = true
    registerPreprocessor(preprocessor)
  },
  setCanvasCreator: (createCanvas: () => HTMLCanvasElement) => setPlatformAPI({ createCanvas }),
}
