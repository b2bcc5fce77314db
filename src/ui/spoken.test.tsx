import { render, screen } from '@testing-library/react'
import { a11y } from './a11y'
import * as phone from './spoken'
import * as web from './spoken.h5'

const sentence = '21 May, cycling 5.0 km, 260 g, verified'

test.each([
  ['phone', phone],
  ['web', web],
])('on the %s the row is named by its sentence', (_name, { spokenAs, Spoken }) => {
  render(
    <div {...a11yAttributes(spokenAs(sentence))}>
      <Spoken sentence={sentence} />
      <span aria-hidden='true'>+260</span>
    </div>,
  )
  expect(screen.getByRole('button', { name: sentence })).toBeInTheDocument()
})

function a11yAttributes(meaning: Parameters<typeof a11y>[0]) {
  const { role, ariaLabel } = a11y({ role: 'button', ...meaning })
  return { role, 'aria-label': ariaLabel }
}
