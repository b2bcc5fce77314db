import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useDialogFocus } from './use-dialog-focus.h5'

function Scene({ open, onClose }: { open: boolean; onClose: () => void }) {
  useDialogFocus('panel', open, onClose)
  return (
    <>
      <button type='button'>opener</button>
      {open && (
        <div id='panel'>
          <span role='button' tabIndex={0}>
            first
          </span>
          <input aria-label='last' />
        </div>
      )}
    </>
  )
}

test('focus goes in, stays in, and comes back; Escape closes', async () => {
  const close = jest.fn()
  const { rerender } = render(<Scene open={false} onClose={close} />)
  screen.getByText('opener').focus()

  rerender(<Scene open onClose={close} />)
  await waitFor(() => expect(screen.getByText('first')).toHaveFocus())
  await userEvent.tab({ shift: true })
  expect(screen.getByLabelText('last')).toHaveFocus()
  await userEvent.tab()
  expect(screen.getByText('first')).toHaveFocus()

  await userEvent.keyboard('{Escape}')
  expect(close).toHaveBeenCalledTimes(1)
  rerender(<Scene open={false} onClose={close} />)
  expect(screen.getByText('opener')).toHaveFocus()
})
