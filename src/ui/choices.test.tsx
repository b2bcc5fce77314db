import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { ChipRow } from './chip'
import { Segmented } from './segmented'
import { Switch } from './switch'
import { Tabs } from './tabs'

const options = [
  { key: 'day', label: 'Day' },
  { key: 'week', label: 'Week' },
] as const

test.each([
  ['ChipRow', ChipRow],
  ['Segmented', Segmented],
])('%s: one of several is chosen, and another can be', async (_name, Choice) => {
  const change = jest.fn()
  render(<Choice label='Period' options={options} value='day' onChange={change} />)
  expect(screen.getByRole('radiogroup', { name: 'Period' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Day' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Week' })).not.toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'Week' }))
  expect(change).toHaveBeenCalledWith('week')
})

test('Tabs: one part of the page is in view, and another can be', async () => {
  const select = jest.fn()
  render(<Tabs label='Scope' tabs={options} current='week' onSelect={select} />)
  expect(screen.getByRole('tab', { name: 'Week' })).toHaveAttribute('aria-selected', 'true')
  await userEvent.click(screen.getByRole('tab', { name: 'Day' }))
  expect(select).toHaveBeenCalledWith('day')
})

test('Switch: tells the other state', async () => {
  const change = jest.fn()
  const { rerender } = render(<Switch label='Easy mode' checked={false} onChange={change} />)
  await userEvent.click(screen.getByRole('switch', { name: 'Easy mode' }))
  expect(change).toHaveBeenLastCalledWith(true)
  rerender(<Switch label='Easy mode' checked disabled onChange={change} />)
  expect(screen.getByRole('switch')).toBeChecked()
  await userEvent.click(screen.getByRole('switch'))
  expect(change).toHaveBeenCalledTimes(1)
})
