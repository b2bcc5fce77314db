/** @jest-environment node */
import env from 'zrender/lib/core/env'
import { drawOnCanvas, type HostCanvas } from './chart-on-canvas'

/** A canvas as a mini-program has it: a context that counts what is called, and no listeners. */
const aHostCanvas = () => {
  const calls = new Map<string, number>()
  const context = new Proxy<Record<string, unknown>>(
    { canvas: null, measureText: () => ({ width: 10 }) },
    {
      get: (kept, name: string) => kept[name] ?? (() => calls.set(name, (calls.get(name) ?? 0) + 1)),
    },
  )
  const canvas = { width: 0, height: 0, getContext: () => context, nodeName: 'CANVAS', style: {} }
  return { canvas: Object.assign(Object.create(null), canvas) as HostCanvas, calls }
}

const size = { width: 300, height: 200, devicePixelRatio: 3 }
const bars = (data: number[]) => ({
  animation: false,
  xAxis: { type: 'category' as const, data: data.map(String) },
  yAxis: { type: 'value' as const, max: 10 },
  series: {
    type: 'custom' as const,
    data,
    renderItem: () => ({
      type: 'rect' as const,
      shape: { x: 0, y: 0, width: 10, height: 10 },
      style: { fill: 'black' },
    }),
  },
})

test('draws on a canvas that has neither listeners nor a document beside it', () => {
  const { canvas, calls } = aHostCanvas()
  const chart = drawOnCanvas(canvas, size, bars([1, 2, 3]))
  chart.getZr().flush()
  expect(canvas.width).toBe(size.width * size.devicePixelRatio)
  expect(calls.get('fillText')).toBeGreaterThanOrEqual(3)
  expect(calls.get('fill')).toBeGreaterThanOrEqual(3)
  chart.dispose()
})

test('knows that it is in a mini-program, whatever window Taro pretends', () => {
  const { canvas } = aHostCanvas()
  Object.assign(env, { wxa: false, domSupported: true })
  drawOnCanvas(canvas, size, bars([1])).dispose()
  expect(env).toMatchObject({ wxa: true, domSupported: false })
})

test('keeps the listeners of a canvas that has some', () => {
  const { canvas } = aHostCanvas()
  const addEventListener = jest.fn()
  drawOnCanvas(Object.assign(canvas, { addEventListener }), size, bars([1])).dispose()
  expect(canvas.addEventListener).toBe(addEventListener)
})
