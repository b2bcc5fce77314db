import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { TabBar } from './tab-bar'

const tabs = [
  { key: 'home', label: 'Home' },
  { key: 'board', label: 'Board' },
] as const

test('shows where we are and leads elsewhere', async () => {
  const select = jest.fn()
  render(<TabBar label='Main' tabs={tabs} current='home' onSelect={select} />)
  expect(screen.getByRole('tablist', { name: 'Main' })).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: 'Home' })).toHaveAttribute('aria-selected', 'true')
  await userEvent.click(screen.getByRole('tab', { name: 'Board' }))
  expect(select).toHaveBeenCalledWith('board')
})
