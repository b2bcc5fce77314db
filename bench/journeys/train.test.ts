import { chancesOf } from '../../src/domain/journey/model/mode-model'
import { unpackModel } from '../../src/domain/journey/model/packed-model'
import type { Example } from './example'
import { randomFrom } from './random'
import { train } from './train'

/** Five classes along one number, and a number of pure chance. */
function made(count: number): Example[] {
  const random = randomFrom(3)
  return Array.from({ length: count }, (_, trip) => {
    const label = trip % 5
    return {
      trip,
      person: `p${trip % 7}`,
      isWhole: true,
      label,
      values: [label * 10 + 4 * random(), random()],
      weight: 1,
    }
  })
}

describe('train', () => {
  it.each(['trees', 'trees-and-network'] as const)('learns with %s what can be learnt', (kind) => {
    const model = unpackModel(train(made(1000), 1, kind))
    for (const label of [0, 1, 2, 3, 4]) {
      const chances = chancesOf(model, [label * 10 + 2, 0.5])
      expect(chances.indexOf(Math.max(...chances))).toBe(label)
    }
  })

  it('makes the same model of the same examples and seed', () => {
    expect(train(made(200), 5, 'trees-and-network')).toEqual(train(made(200), 5, 'trees-and-network'))
  })
})
