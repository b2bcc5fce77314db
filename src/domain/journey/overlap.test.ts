import { findOverlap, overlapSeconds } from './overlap'

const stretch = (from: number, to: number) => ({ startedAtMs: from * 1000, endedAtMs: to * 1000 })

describe('overlap', () => {
  it.each([
    ['apart', stretch(0, 100), stretch(200, 300), 0],
    ['touching', stretch(0, 100), stretch(100, 300), 0],
    ['crossing', stretch(0, 100), stretch(40, 300), 60],
    ['one in the other', stretch(0, 1000), stretch(40, 300), 260],
  ])('of journeys that are %s', (_what, one, other, seconds) => {
    expect(overlapSeconds(one, other)).toBe(seconds)
    expect(overlapSeconds(other, one)).toBe(seconds)
  })

  it('is a finding beyond a minute', () => {
    const earlier = { id: 'earlier', ...stretch(0, 1000) }
    expect(findOverlap(stretch(940, 2000), [earlier])).toBeNull()
    expect(findOverlap(stretch(939, 2000), [earlier])).toEqual({ journeyId: 'earlier', overlapSeconds: 61 })
  })

  it('is a finding beyond half of a journey shorter than two minutes', () => {
    const earlier = { id: 'earlier', ...stretch(0, 1000) }
    expect(findOverlap(stretch(970, 1030), [earlier])).toBeNull()
    expect(findOverlap(stretch(969, 1029), [earlier])).toEqual({ journeyId: 'earlier', overlapSeconds: 31 })
  })
})
