import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { Avatar } from './avatar'
import { Button } from './button'
import { Empty } from './empty'
import { ErrorNotice, Notice, OfflineBar } from './notice'
import { Skeleton } from './skeleton'

describe('Skeleton', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test.each(['rows', 'balance'] as const)('%s: a quick answer shows no grey', (shape) => {
    render(<Skeleton label='Turning to this page…' shape={shape} />)
    act(() => jest.advanceTimersByTime(299))
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
    act(() => jest.advanceTimersByTime(1))
    expect(screen.getByRole('status')).toHaveTextContent('Turning to this page…')
  })
})

test('Empty: says what is missing and what to do', async () => {
  const log = jest.fn()
  render(<Empty title='Nothing here' sentence='Log the first line' action={<Button label='Log' onPress={log} />} />)
  expect(screen.getByText('Nothing here')).toBeInTheDocument()
  expect(screen.getByText('Log the first line')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Log' }))
  expect(log).toHaveBeenCalled()
})

test('Notice: only what is dangerous interrupts', () => {
  const { rerender } = render(<Notice>Grams are only a record</Notice>)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  rerender(<Notice tone='danger'>This cannot be undone</Notice>)
  expect(screen.getByRole('alert')).toHaveTextContent('This cannot be undone')
})

test('ErrorNotice: keeps the last good value and offers another try', async () => {
  const retry = jest.fn()
  render(
    <ErrorNotice
      title='Points did not refresh'
      detail='587 at 09:41'
      action={<Button label='Try again' kind='line' onPress={retry} />}
    />,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('Points did not refresh587 at 09:41')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalled()
})

test('OfflineBar: tells the state and leads to what waits', async () => {
  const open = jest.fn()
  render(<OfflineBar text='No network' link={{ label: '2 waiting', onPress: open }} />)
  expect(screen.getByRole('status')).toHaveTextContent('No network')
  await userEvent.click(screen.getByRole('link', { name: '2 waiting' }))
  expect(open).toHaveBeenCalled()
})

test.each([
  ['骑车的小满', '骑'],
  ['amber fox', 'A'],
  ['', ''],
])('Avatar: %p becomes %p', (name, first) => {
  const { container } = render(<Avatar name={name} />)
  expect(container.textContent).toBe(first)
})
