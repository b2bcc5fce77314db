import { act, render, screen } from '@testing-library/react'
import Taro from '@/testing/taro'
import { useCanvas } from './canvas'

function Width() {
  const found = useCanvas<object>('chart')
  return <p>{found ? `${found.width} × ${found.height} at ${found.devicePixelRatio}` : 'none'}</p>
}

/** A page that answers each look with the next of `answers`, and with the last for ever. */
const pageWith = (answers: readonly (object | null)[]) => {
  let looks = 0
  const query = {
    select: () => query,
    fields: () => query,
    exec: (callback: (found: unknown[]) => void) => callback([answers[Math.min(looks++, answers.length - 1)]]),
  }
  Object.assign(Taro, { createSelectorQuery: () => query })
  return { looks: () => looks }
}

const canvas = { node: {}, width: 311, height: 200 }

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('looks again until the host has built the canvas', async () => {
  pageWith([null, { width: 0, height: 0 }, canvas])
  render(<Width />)
  expect(screen.getByText('none')).toBeInTheDocument()
  for (let look = 0; look < 3; look += 1) await act(() => jest.advanceTimersByTimeAsync(50))
  expect(screen.getByText('311 × 200 at 2')).toBeInTheDocument()
})

test('looks no more when its component is gone', async () => {
  const page = pageWith([null])
  const { unmount } = render(<Width />)
  await jest.advanceTimersByTimeAsync(100)
  unmount()
  const before = page.looks()
  await jest.advanceTimersByTimeAsync(500)
  expect(page.looks()).toBe(before)
  expect(before).toBeGreaterThan(0)
})

test('gives up on a canvas that never comes', async () => {
  const page = pageWith([null])
  render(<Width />)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(page.looks()).toBe(41)
})
