import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { render } from '@/testing/render'
import { Section } from './section'

test('titles its content and leads to more', async () => {
  const more = jest.fn()
  render(
    <Section title='Together' note='3' link={{ label: 'All', onPress: more }}>
      content
    </Section>,
  )
  expect(screen.getByRole('heading', { name: 'Together' })).toBeInTheDocument()
  expect(screen.getByText('content')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('link', { name: 'All' }))
  expect(more).toHaveBeenCalled()
})
