import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { ListRow } from './list-row'
import { Tag } from './tag'

test('a row that leads somewhere says all it shows', async () => {
  const press = jest.fn()
  render(<ListRow title='Language' value='English' note='of the app' icon='ui-globe' onPress={press} />)
  await userEvent.click(screen.getByRole('button', { name: /^Language\s*of the app\s*English$/ }))
  expect(press).toHaveBeenCalled()
})

test('a row that only informs is no button', () => {
  render(<ListRow title='Metro' tag={<Tag label='Easiest' tone='green' />} trailing='382 g' />)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.getByText('Easiest')).toBeInTheDocument()
  expect(screen.getByText('382 g')).toBeInTheDocument()
})
