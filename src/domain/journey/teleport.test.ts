import { judgeJumps } from './teleport'

const jump = (metres: number) => ({ atSeconds: 60, metres, seconds: 2 })

describe('judgeJumps', () => {
  it.each([
    ['nothing', [], 5000, { found: 'none' }],
    ['a receiver that finds itself again', [jump(2000), jump(300)], 5000, { found: 'none' }],
    ['a jump across a quarter', [jump(2001)], 5000, { found: 'suspect', metres: 2001, seconds: 2 }],
    [
      'a jump across a city',
      [jump(300), jump(10_001)],
      50_000,
      { found: 'teleport', jumps: 2, metres: 10_001, seconds: 2 },
    ],
    ['three jumps as long as the way', [jump(900), jump(900), jump(900)], 1000, { found: 'none' }],
    [
      'four jumps longer than the way',
      [jump(300), jump(300), jump(300), jump(300)],
      1000,
      { found: 'teleport', jumps: 4, metres: 300, seconds: 2 },
    ],
  ])('%s', (_what, jumps, metres, finding) => {
    expect(judgeJumps(jumps, metres)).toEqual(finding)
  })
})
