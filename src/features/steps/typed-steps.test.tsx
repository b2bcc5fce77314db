import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { TypedSteps } from './typed-steps'

const onLook = jest.fn()
const field = () => screen.getByLabelText('步数')
const look = () => userEvent.click(screen.getByRole('button', { name: '看看值多少' }))

it('takes a whole number, also with a comma', async () => {
  render(<TypedSteps isReading={false} onLook={onLook} />)
  await userEvent.type(field(), '8,432')
  await look()
  expect(onLook).toHaveBeenCalledWith(8432)
})

it.each(['', '0', '12.5', '200001', 'many'])('does not take "%s", and says so', async (text) => {
  render(<TypedSteps isReading={false} onLook={onLook} />)
  if (text) await userEvent.type(field(), text)
  await look()
  expect(onLook).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('请填 1 到 200,000 的整数')
})
