import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { EvidenceLadder } from './evidence-ladder'

const steps = [
  { key: 'self', icon: 'ev-self', name: 'Declared', weight: '50%', hint: 'Type the distance' },
  { key: 'photo', icon: 'ev-photo', name: 'Photo', weight: '80%', disabled: true },
  { key: 'device', icon: 'ev-track', name: 'Track', weight: '100%' },
] as const

test.each([false, true])('easy mode %p: the same choices, one of them chosen', async (elder) => {
  const change = jest.fn()
  render(<EvidenceLadder label='Evidence' steps={steps} value='device' onChange={change} />, { elder })
  expect(screen.getByRole('radio', { name: 'Track 100%' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'Declared 50%' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Photo 80%' }))
  expect(change.mock.calls).toEqual([['self']])
})

test('easy mode lists the best evidence first, with what to do', () => {
  render(<EvidenceLadder label='Evidence' steps={steps} value='self' onChange={jest.fn()} />, { elder: true })
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual([
    'Track 100%',
    'Photo 80%',
    'Declared 50%',
  ])
  expect(screen.getByText('Type the distance')).toBeInTheDocument()
})
