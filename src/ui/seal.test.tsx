import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { RoundStamp } from './round-stamp'
import { Seal } from './seal'

test.each(['verified', 'pending', 'declared', 'waiting'] as const)('%s says so, with its own shape', (state) => {
  render(<Seal state={state} label={state} />)
  expect(screen.getByRole('img', { name: state })).toHaveClass(state)
})

test('draws two characters where the language has them', () => {
  render(<Seal state='verified' label='已核' mark='已核' />)
  expect(screen.getByText('已')).toBeInTheDocument()
  expect(screen.getByText('核')).toBeInTheDocument()
})

test('the round stamp carries date and evidence, and comes down only when it has just arrived', () => {
  const { rerender } = render(<RoundStamp date='26.05.21' word='Track' label='verified' />)
  const stamp = screen.getByRole('img', { name: 'verified' })
  expect(stamp).toHaveTextContent('26.05.21Track')
  expect(stamp).not.toHaveClass('arriving')
  rerender(<RoundStamp date='26.05.21' word='Track' label='verified' arriving />)
  expect(stamp).toHaveClass('arriving')
})
