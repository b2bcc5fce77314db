import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { Sheet } from './sheet'

function sheet(open: boolean, onClose = jest.fn()) {
  return (
    <Sheet open={open} title='Why' closeLabel='Close' onClose={onClose} actions='done'>
      5 km × 52 g/km
    </Sheet>
  )
}

test('is not there while closed', () => {
  render(sheet(false))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('shows its content as a dialog and can be closed', async () => {
  const close = jest.fn()
  render(sheet(true, close))
  const dialog = screen.getByRole('dialog', { name: 'Why' })
  expect(dialog).toHaveAttribute('aria-modal', 'true')
  expect(dialog).toHaveTextContent('5 km × 52 g/km')
  expect(dialog).toHaveTextContent('done')
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(close).toHaveBeenCalledTimes(1)
})

test('closes when the page behind it is touched', async () => {
  const close = jest.fn()
  const { container } = render(sheet(true, close))
  const scrim = container.querySelector('.scrim')
  expect(scrim).not.toBeNull()
  if (scrim) await userEvent.click(scrim)
  expect(close).toHaveBeenCalledTimes(1)
})
