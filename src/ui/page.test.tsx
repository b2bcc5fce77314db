import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { Page } from './page'

test('carries theme and easy mode on its root', () => {
  const { container } = render(<Page>content</Page>, { theme: 'dark', elder: true })
  expect(container.firstChild).toHaveClass('gp', 'dark', 'elder')
})

test('leaves the theme to the phone when it follows the system', () => {
  const { container } = render(<Page>content</Page>, { theme: 'system' })
  expect(container.firstChild).not.toHaveClass('dark')
  expect(container.firstChild).not.toHaveClass('light')
})

test('shows its bars around the content', () => {
  render(
    <Page top='title' banner='offline' bottom='tabs'>
      content
    </Page>,
  )
  expect(screen.getByText(/title/).textContent).toBe('titleofflinecontenttabs')
})
