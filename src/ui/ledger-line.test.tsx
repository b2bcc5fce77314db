import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { LedgerHead } from './ledger-head'
import { LedgerLine, type LedgerLineProps } from './ledger-line'

const ride: LedgerLineProps = {
  date: '05-21',
  time: '08:21',
  what: 'Cycling',
  quantity: '5.0 km',
  tier: { icon: 'ev-track', label: 'Track' },
  grams: 260,
  points: 26,
  gramsUnit: 'g',
  pointsUnit: 'pts',
  state: 'verified',
  seal: { label: 'verified', mark: '已核' },
  label: '21 May, cycling 5.0 km, 260 g, 26 points, verified',
}

test('shows grams and points apart, and its seal', () => {
  render(<LedgerLine {...ride} />)
  expect(screen.getByText('+260')).toHaveClass('grams')
  expect(screen.getByText('+26')).toHaveClass('points')
  expect(screen.getByText('Track')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'verified' })).toHaveTextContent('已核')
})

test('reads as one sentence and opens its working', async () => {
  const open = jest.fn()
  render(<LedgerLine {...ride} onPress={open} />)
  await userEvent.click(screen.getByRole('button', { name: ride.label }))
  expect(open).toHaveBeenCalled()
})

test.each([
  ['declared', '+260', 'pencil'],
  ['pending', '+260', 'indigo'],
  ['waiting', '≈ 260', 'indigo'],
] as const)('a %s line looks less certain', (state, text, tone) => {
  render(<LedgerLine {...ride} state={state} seal={{ label: state }} />)
  expect(screen.getByText(text)).toHaveClass(tone)
})

test('a line that spends points has no seal', () => {
  const units = { gramsUnit: 'g', pointsUnit: 'pts' }
  render(<LedgerLine {...units} date='05-10' time='09:30' what='Bus ticket' points={-60} label='60 points spent' />)
  expect(screen.getByText('−60')).toBeInTheDocument()
  expect(screen.getByText('—')).toBeInTheDocument()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
})

test('a struck line keeps its figures and tells the reason', () => {
  const { container } = render(<LedgerLine {...ride} struck note='Counted once already' />)
  expect(container.firstChild).toHaveClass('struck')
  expect(screen.getByText('Counted once already')).toBeInTheDocument()
  expect(screen.getByText('+260')).toBeInTheDocument()
})

test('in easy mode a line says its units and the columns need no titles', () => {
  const { container } = render(<LedgerHead date='Date' what='What' grams='g' points='pts' seal='' />, { elder: true })
  expect(container).toBeEmptyDOMElement()
  render(<LedgerLine {...ride} />, { elder: true })
  expect(screen.getByText('05-21 08:21 · Track')).toBeInTheDocument()
  expect(screen.getByText('pts')).toBeInTheDocument()
})
