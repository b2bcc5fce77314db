import { act, fireEvent, screen } from '@testing-library/react'
import { useSession } from '@/api/session'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { Suggestions } from './suggestions'

const onChoose = jest.fn()
const everyday = ['metro-ride', 'empty-plate-meal', 'own-cup', 'own-bag', 'express-box-return', 'waste-sorting']

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:30:00+08:00'))
  useSession.setState({ token: null, passbookNumber: null })
})

test('three acts with their grams; others on request; one leads to its form', async () => {
  const behaviours = everyday.map((id) => aBehaviour({ id, name: { zh: id, en: id } }))
  answerRequest('GET', '/v1/methodology', { data: aMethodology(behaviours) })
  render(<Suggestions onChoose={onChoose} />)
  await screen.findByText('今天可以做')
  const shown = () => screen.getAllByRole('button').map((row) => row.textContent)
  const first = shown()
  expect(first).toHaveLength(3)
  fireEvent.click(screen.getByRole('link', { name: '换一批' }))
  expect(shown().some((row) => first.includes(row))).toBe(false)
  const [row] = screen.getAllByRole('button')
  if (!row) throw new Error('nothing is suggested')
  fireEvent.click(row)
  expect(row).toHaveTextContent(String(onChoose.mock.calls[0]?.[0]))
})

test('without a catalogue there is nothing to suggest', async () => {
  answerRequest('GET', '/v1/methodology', { data: aMethodology([]) })
  const { container } = render(<Suggestions onChoose={onChoose} />)
  await act(async () => undefined)
  expect(requests()).toHaveLength(1)
  expect(container).toBeEmptyDOMElement()
})
