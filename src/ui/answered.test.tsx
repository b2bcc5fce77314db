import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { Answered } from './answered'

const onRetry = jest.fn()
const trouble = { isStale: false, title: 'Could not load', detail: 'No network', retryLabel: 'Try again', onRetry }
const show = (value: number) => <>{`${value} g`}</>

test('an answer stands alone', () => {
  render(
    <Answered query={{ status: 'ready', value: 260 }} words={{ loading: 'Loading', trouble: null }}>
      {show}
    </Answered>,
  )
  expect(screen.getByText('260 g')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a failure stands in its place, loudly, with another try', async () => {
  render(
    <Answered<number> query={{ status: 'failed' }} words={{ loading: 'Loading', trouble }}>
      {show}
    </Answered>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('Could not loadNo network')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('an old answer stays, with its time beside it, quietly', () => {
  const stale = { ...trouble, isStale: true, title: 'Could not refresh', detail: 'from 08:30' }
  render(
    <Answered query={{ status: 'ready', value: 260 }} words={{ loading: 'Loading', trouble: stale }}>
      {show}
    </Answered>,
  )
  expect(screen.getByRole('status')).toHaveTextContent('Could not refresh · from 08:30')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.getByText('260 g')).toBeInTheDocument()
})
