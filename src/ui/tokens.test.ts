import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { colours, type Colour } from './token-values'

const root = path.resolve(__dirname, '../..')

interface Design {
  contrastPairs: Record<'text' | 'nonText', Array<[Colour, Colour]>>
}

const design: Design = JSON.parse(fs.readFileSync(path.join(root, 'design/tokens.json'), 'utf8'))

test('what is generated is up to date with design/', () => {
  const check = () => execFileSync('node', ['scripts/tokens.mjs', '--check'], { cwd: root, stdio: 'pipe' })
  expect(check).not.toThrow()
})

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  test.each(design.contrastPairs.text)('text %s on %s reaches 4.5', (text, ground) => {
    expect(contrast(colours[theme][text], colours[theme][ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(design.contrastPairs.nonText)('shape %s on %s reaches 3', (shape, ground) => {
    expect(contrast(colours[theme][shape], colours[theme][ground])).toBeGreaterThanOrEqual(3)
  })
})

test('contrast is measured as WCAG measures it', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
