import { timeOrderedIds } from './time-ordered-ids'

const random = (size: number) => new Uint8Array(size).fill(0xff)

describe('timeOrderedIds', () => {
  test('is a UUID of version 7 that begins with the milliseconds', () => {
    const id = timeOrderedIds(() => new Date(0x0190_1234_5678), random)()
    expect(id).toMatch(/^01901234-5678-7000-bfff-ffffffffffff$/)
  })

  test('rises within one millisecond, beyond its count, and when the clock jumps back', () => {
    let nowMs = 1_800_000_000_000
    const newId = timeOrderedIds(() => new Date(nowMs), random)
    const ids = Array.from({ length: 5000 }, newId)
    nowMs -= 60_000
    ids.push(newId())
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toHaveLength(5001)
  })
})
