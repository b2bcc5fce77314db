import { screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { Card } from './card'
import { Passbook } from './passbook'
import { Words } from './words'

test('the cover names book, holder and number', () => {
  render(
    <Passbook title='绿色存折' subtitle='GREEN PASSBOOK' holder='骑车的小满' number='No. 0512'>
      <Card>first page</Card>
    </Passbook>,
  )
  for (const text of ['绿色存折', 'GREEN PASSBOOK', '骑车的小满', 'No. 0512', 'first page']) {
    expect(screen.getByText(text)).toBeInTheDocument()
  }
})

test('easy mode keeps only the large words of the cover', () => {
  render(<Passbook title='绿色存折' subtitle='GREEN PASSBOOK' holder='骑车的小满' number='No. 0512' />, { elder: true })
  expect(screen.getByText('骑车的小满')).toBeInTheDocument()
  expect(screen.queryByText('GREEN PASSBOOK')).not.toBeInTheDocument()
  expect(screen.queryByText('No. 0512')).not.toBeInTheDocument()
})

test('words take the type and colour of their role', () => {
  render(
    <Words role='small' tone='ink2' strong>
      note
    </Words>,
  )
  expect(screen.getByText('note')).toHaveClass('small', 'ink2', 'strong')
})
