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

describe('the masks', () => {
  const css = fs.readFileSync(path.join(__dirname, 'icons.css'), 'utf8')
  const masks = new Map(
    [...css.matchAll(/\.([\w-]+) \{\s+-webkit-mask-image: url\("data:image\/svg\+xml,(.*)"\)/g)].map(
      ([, name, uri]) => [name, uri ?? ''],
    ),
  )

  test('one exists for the class that an icon has', () => {
    const { container } = render(<Icon name='ui-bell' />)
    expect(container.firstChild).toHaveClass('gp-icon-ui-bell')
    expect(masks.has('gp-icon-ui-bell')).toBe(true)
  })

  test('all are drawings that a browser can read', () => {
    expect(masks.size).toBeGreaterThan(60)
    for (const uri of masks.values()) {
      const svg = new DOMParser().parseFromString(decodeURIComponent(uri), 'image/svg+xml').documentElement
      expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg')
      const shapes = [...svg.querySelectorAll('path, circle, rect')]
      expect(shapes).not.toHaveLength(0)
      for (const shape of shapes) expect(isDrawable(shape)).toBe(true)
    }
  })
})

function isDrawable(shape: Element): boolean {
  if (shape.tagName === 'path') return /^M[\d\sMmLlHhVvCcSsQqTtAaZz.,-]+$/.test(shape.getAttribute('d') ?? '')
  const measures = shape.tagName === 'circle' ? ['cx', 'cy', 'r'] : ['x', 'y', 'width', 'height', 'rx']
  return measures.every((name) => /^[\d.]+$/.test(shape.getAttribute(name) ?? ''))
}
