import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { ShareBar } from './share-bar'
import { StateBar } from './state-bar'

const names = { verified: 'verified', pending: 'in review', declared: 'declared' }

test('StateBar: shows each state by its share and its figure', () => {
  const { container } = render(<StateBar verified={750} pending={0} declared={250} names={names} label='750 of 1000' />)
  expect(screen.getByRole('img', { name: '750 of 1000' })).toBeInTheDocument()
  const widths = [...container.querySelectorAll<HTMLElement>('.part')].map((part) => part.style.width)
  expect(widths).toEqual(['75%', '25%'])
  expect(screen.getByText('in review').nextSibling).toHaveTextContent('0')
})

test('StateBar: an empty book has an empty bar', () => {
  const { container } = render(<StateBar verified={0} pending={0} declared={0} names={names} label='nothing' />)
  expect(container.querySelectorAll('.part')).toHaveLength(0)
})

test.each([
  [0.5, '50%'],
  [1.4, '100%'],
])('ShareBar: a share of %d fills %s', (share, width) => {
  const { container } = render(
    <ShareBar name='Travel' share={share} value='3,803' percent='67%' label='Travel 3,803 g' />,
  )
  expect(container.querySelector<HTMLElement>('.fill')?.style.width).toBe(width)
  expect(screen.getByRole('img', { name: 'Travel 3,803 g' })).toHaveTextContent('Travel3,80367%')
})

test('ShareBar: nothing is no sliver', () => {
  const { container } = render(<ShareBar name='Travel' share={0} value='0' label='Travel 0 g' />)
  expect(container.querySelector('.fill')).toBeNull()
})
