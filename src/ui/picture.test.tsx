import { render } from '@/testing/render'
import { Picture } from './picture'

test('shows one twin in a chosen theme, and leaves the choice to CSS when the phone decides', () => {
  const chosen = render(<Picture name='spot-rice' />, { theme: 'dark' })
  expect(chosen.container.querySelectorAll('img')).toHaveLength(1)
  const following = render(<Picture name='spot-rice' />, { theme: 'system' })
  const images = [...following.container.querySelectorAll('img')]
  expect(images.map((image) => image.className)).toEqual(['twin light', 'twin dark'])
})

test('is decoration unless it says something', () => {
  const { container, queryByRole, rerender } = render(<Picture name='spot-rice' />)
  expect(container.firstChild).toHaveAttribute('aria-hidden', 'true')
  rerender(<Picture name='spot-rice' label='Rice' />)
  expect(queryByRole('img', { name: 'Rice' })).toBeInTheDocument()
})

test('takes the colours of its theme', () => {
  const sourceIn = (theme: 'light' | 'dark') =>
    decodeURIComponent(
      render(<Picture name='spot-rice' />, { theme })
        .container.querySelector('img')
        ?.getAttribute('src') ?? '',
    )
  expect(sourceIn('light')).toContain('stroke="#1B5A46"')
  expect(sourceIn('dark')).toContain('stroke="#8CCBAC"')
  expect(sourceIn('light') + sourceIn('dark')).not.toMatch(/[{}]/)
})
