import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { Button } from './button'

test('is a button that can be pressed', async () => {
  const press = jest.fn()
  render(<Button label='Log' icon='tab-action' onPress={press} />)
  await userEvent.click(screen.getByRole('button', { name: 'Log' }))
  expect(press).toHaveBeenCalledTimes(1)
})

test.each([{ loading: true }, { disabled: true }])('cannot be pressed while %p', async (state) => {
  const press = jest.fn()
  render(<Button label='Redeem' onPress={press} {...state} />)
  const button = screen.getByRole('button', { name: 'Redeem' })
  expect(button).toBeDisabled()
  await userEvent.click(button)
  expect(press).not.toHaveBeenCalled()
})
