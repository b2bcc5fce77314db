import env from 'zrender/lib/core/env'
import { type ChartOption, type EChart, init, setPlatformAPI } from './echarts'

/**
 * The canvas of a mini-program, as far as ECharts uses one. It has no listeners, and ECharts would call them: they are
 * optional here and given to it before it looks.
 */
export interface HostCanvas extends Omit<HTMLCanvasElement, 'addEventListener' | 'removeEventListener'> {
  addEventListener?: HTMLCanvasElement['addEventListener']
  removeEventListener?: HTMLCanvasElement['removeEventListener']
}

interface CanvasSize {
  readonly width: number
  readonly height: number
  readonly devicePixelRatio: number
}

const noListener = () => undefined

/** Draws a still picture on the canvas of a mini-program. */
export const drawOnCanvas = (canvas: HostCanvas, size: CanvasSize, option: ChartOption): EChart => {
  // Taro supplies a window and a document that are none, and ECharts would take the phone for a browser.
  Object.assign(env, { wxa: true, domSupported: false, node: false, worker: false, pointerEventsSupported: false })
  const complete = withListeners(canvas)
  // ECharts measures text on this canvas as well: there is no document that would make another.
  setPlatformAPI({ createCanvas: () => complete })
  const chart = init(complete, undefined, size)
  chart.setOption(option)
  return chart
}

const withListeners = (canvas: HostCanvas): HTMLCanvasElement =>
  Object.assign(canvas, {
    addEventListener: canvas.addEventListener ?? noListener,
    removeEventListener: canvas.removeEventListener ?? noListener,
  })
