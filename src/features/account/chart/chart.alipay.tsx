import { Canvas, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { useCanvas } from '@/platform/canvas'
import { designLength } from '@/platform/design-length'
import { a11y } from '@/ui/a11y'
import { drawOnCanvas, type HostCanvas } from './chart-on-canvas'
import type { ChartProps } from './chart-props'
import type { EChart } from './echarts'

/** Alipay: its own canvas, of type 2d. */
export function Chart({ option, height, id, label }: ChartProps) {
  const chart = useRef<EChart | null>(null)
  const found = useCanvas<HostCanvas>(id)

  useEffect(() => {
    if (!found) return
    if (chart.current) chart.current.setOption(option, { notMerge: true })
    else chart.current = drawOnCanvas(found.node, found, option)
  }, [found, option])

  useEffect(
    () => () => {
      chart.current?.dispose()
      chart.current = null
    },
    [],
  )

  return (
    <View {...a11y({ role: 'img', label })}>
      <Canvas type='2d' id={id} canvasId={id} style={{ width: '100%', height: designLength(height) }} />
    </View>
  )
}
