import { deviation, largest, mean, median, quantiles, selfWeightedQuantiles, shareOf } from './statistics'

describe('statistics', () => {
  it.each([
    ['mean', mean([1, 2, 6]), 3],
    ['mean of nothing', mean([]), 0],
    ['deviation', deviation([2, 4, 4, 4, 5, 5, 7, 9]), 2],
    ['deviation of nothing', deviation([]), 0],
    ['largest', largest([3, 9, 4]), 9],
    ['median', median([9, 1, 4]), 4],
    ['median of nothing', median([], -1), -1],
    ['share', shareOf([1, 2, 3, 4], (value) => value > 3), 0.25],
    ['share of nothing', shareOf([], () => true), 0],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })

  it('takes quantiles by nearest rank', () => {
    expect(quantiles([5, 1, 3], [0, 0.2, 0.5, 1])).toEqual([1, 1, 3, 5])
  })

  it('weights speeds by the way that they cover', () => {
    // Ten seconds at 1 m/s and one at 10 m/s are the same way.
    const speeds = [...Array.from({ length: 10 }, () => 1), 10]
    expect(selfWeightedQuantiles(speeds, [0.25, 0.49, 0.75])).toEqual([1, 1, 10])
  })
})
