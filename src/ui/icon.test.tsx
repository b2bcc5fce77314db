import { screen } from '@testing-library/react'
import fs from 'node:fs'
import path from 'node:path'
import { render } from '@/testing/render'
import { Icon } from './icon'

test('is decoration unless it says something', () => {
  const { container, rerender } = render(<Icon name='ui-bell' />)
  expect(container.firstChild).toHaveAttribute('aria-hidden', 'true')
  rerender(<Icon name='ui-bell' label='Inbox' />)
  expect(screen.getByRole('img', { name: 'Inbox' })).toBeInTheDocument()
})

describe('the sheet of icons', () => {
  const css = fs.readFileSync(path.join(__dirname, 'icons.css'), 'utf8')
  const [, uri = ''] = /\.gp-icon \{\s+-webkit-mask-image: url\("data:image\/svg\+xml,(.*)"\)/.exec(css) ?? []
  const sheet = new DOMParser().parseFromString(decodeURIComponent(uri), 'image/svg+xml').documentElement
  const squares = [...sheet.children]
  const placeOf = (name: string) =>
    Number(new RegExp(`\\.${name} \\{\\s+-webkit-mask-position: 0 ([\\d.]+)%`).exec(css)?.[1])

  test('shows an icon by its place in the column', () => {
    const { container } = render(<Icon name='ui-bell' />)
    expect(container.firstChild).toHaveClass('gp-icon', 'gp-icon-ui-bell')
    const drawn = fs.readFileSync(path.join(__dirname, '../../design/icons/ui-bell.svg'), 'utf8')
    const [, firstPath] = / d="(M[^"]+?)"/.exec(drawn) ?? []
    const square = squares[Math.round((placeOf('gp-icon-ui-bell') / 100) * (squares.length - 1))]
    expect(square?.querySelector('path')?.getAttribute('d')).toContain(firstPath)
  })

  test('has a square for each, of drawings that a browser can read', () => {
    expect(squares.length).toBeGreaterThan(60)
    expect(sheet.getAttribute('viewBox')).toBe(`0 0 24 ${squares.length * 24}`)
    squares.forEach((square, index) => {
      expect(square.getAttribute('transform')).toBe(`translate(0 ${index * 24})`)
      const shapes = [...square.querySelectorAll('path, circle, rect')]
      expect(shapes).not.toHaveLength(0)
      for (const shape of shapes) expect(isDrawable(shape)).toBe(true)
    })
  })
})

function isDrawable(shape: Element): boolean {
  if (shape.tagName === 'path') return /^M[\d\sMmLlHhVvCcSsQqTtAaZz.,-]+$/.test(shape.getAttribute('d') ?? '')
  const measures = shape.tagName === 'circle' ? ['cx', 'cy', 'r'] : ['x', 'y', 'width', 'height', 'rx']
  return measures.every((name) => /^[\d.]+$/.test(shape.getAttribute(name) ?? ''))
}
