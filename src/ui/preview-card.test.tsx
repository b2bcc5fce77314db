import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { PreviewCard } from './preview-card'

const words = { note: 'Not booked yet', gramsUnit: 'g', pointsUnit: 'pts' }

test('shows in pencil what a line would be worth', () => {
  render(<PreviewCard {...words} grams={260} points={26} aside='15 km left today' formula='5 km × 52 g/km' />)
  const preview = screen.getByRole('status')
  expect(preview).toHaveTextContent('Not booked yet15 km left today≈ 260g26pts5 km × 52 g/km')
})

test('shows no figure before there is one', () => {
  render(<PreviewCard {...words} grams={undefined} points={undefined} />)
  expect(screen.getAllByText('—')).toHaveLength(2)
})
