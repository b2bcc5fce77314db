import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { designLength } from '@/platform/design-length'
import { a11y } from '@/ui/a11y'
import type { ChartProps } from './chart-props'
import { type EChart, init } from './echarts'

/** The web: ECharts makes its own canvas in an element, and follows the size of the element. */
export function Chart({ option, height, id, label }: ChartProps) {
  const box = useRef<HTMLElement>(null)
  const chart = useRef<EChart | null>(null)

  useEffect(() => {
    if (!box.current) return
    const drawn = init(box.current)
    chart.current = drawn
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  }, [option])

  return (
    <View id={id} ref={box} style={{ width: '100%', height: designLength(height) }} {...a11y({ role: 'img', label })} />
  )
}
