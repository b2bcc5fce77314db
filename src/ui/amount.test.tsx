import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { Amount } from './amount'

test('writes grams in green and points in ochre, each with its unit', () => {
  render(
    <>
      <Amount value={5673} unit='g' size='l' />
      <Amount value={707} unit='pts' kind='points' />
    </>,
  )
  expect(screen.getByText('5,673')).toHaveClass('grams')
  expect(screen.getByText('707')).toHaveClass('points')
  expect(screen.getByText('pts')).toBeInTheDocument()
})

test('marks what is not booked yet, and does not call the unknown 0', () => {
  const { rerender } = render(<Amount value={260} approximate />)
  expect(screen.getByText('≈ 260')).toBeInTheDocument()
  rerender(<Amount value={undefined} approximate />)
  expect(screen.getByText('—')).toBeInTheDocument()
})
