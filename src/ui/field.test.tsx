import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { render } from '@/testing/render'
import { Field } from './field'
import { SearchBox } from './search-box'
import { Stepper } from './stepper'

test('Field: can be typed into and confirmed, and shows unit and hint', async () => {
  const confirm = jest.fn()
  function Form() {
    const [phone, setPhone] = useState('')
    return (
      <Field
        label='Phone'
        unit='+86'
        hint='11 digits'
        kind='phone'
        value={phone}
        onChange={setPhone}
        onConfirm={confirm}
      />
    )
  }
  render(<Form />)
  const input = screen.getByRole('textbox', { name: 'Phone +86' })
  await userEvent.type(input, '138{Enter}')
  expect(input).toHaveValue('138')
  expect(confirm).toHaveBeenCalledTimes(1)
  expect(screen.getByText('11 digits')).toBeInTheDocument()
})

test('Field: an error takes the place of the hint and is announced', () => {
  render(<Field label='Code' value='1' onChange={jest.fn()} hint='6 digits' error='Code has expired' />)
  expect(screen.getByRole('alert')).toHaveTextContent('Code has expired')
  expect(screen.queryByText('6 digits')).not.toBeInTheDocument()
})

function Distance({ from }: { from: string }) {
  const [km, setKm] = useState(from)
  const labels = { decreaseLabel: 'Less', increaseLabel: 'More' }
  return <Stepper label='Distance' unit='km' value={km} onChange={setKm} step={0.5} min={0} max={6} {...labels} />
}

test('Stepper: steps, takes typing, and stops at its ends', async () => {
  render(<Distance from='5' />)
  const input = screen.getByRole('textbox', { name: 'Distance km' })
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  expect(input).toHaveValue('5.5')
  await userEvent.clear(input)
  await userEvent.type(input, '0.5')
  await userEvent.click(screen.getByRole('button', { name: 'Less' }))
  expect(input).toHaveValue('0')
  expect(screen.getByRole('button', { name: 'Less' })).toHaveAttribute('aria-disabled', 'true')
})

test('SearchBox: what was typed can be cleared', async () => {
  function Search() {
    const [text, setText] = useState('')
    return <SearchBox label='Search' placeholder='Bike…' clearLabel='Clear' value={text} onChange={setText} />
  }
  render(<Search />)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  await userEvent.type(screen.getByPlaceholderText('Bike…'), 'bus')
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveValue('')
})
