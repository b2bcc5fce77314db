import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { NavBar } from './nav-bar'

test('names the page and leads back', async () => {
  const back = jest.fn()
  render(<NavBar title='Receipt' back={{ label: 'Back', onPress: back }} />)
  expect(screen.getByRole('heading', { name: 'Receipt' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(back).toHaveBeenCalled()
})

test('a tab page has no way back', () => {
  render(<NavBar title='Mall' trailing='more' />)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.getByText('more')).toBeInTheDocument()
})
