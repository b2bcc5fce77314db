import { fireEvent, screen } from '@testing-library/react'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { storage } from '@/platform/storage'
import { anEntry } from '@/testing/build-entry'
import { render } from '@/testing/render'
import { WaitingCard } from './waiting-card'
import { WaitingLines } from './waiting-lines'

const onOpen = jest.fn()
const amounts = () => screen.queryAllByRole('button').map((line) => /骑行 (\d+) 公里/.exec(line.textContent ?? '')?.[1])
const keepRides = (count: number) => {
  for (let amount = 1; amount <= count; amount++) {
    const { call } = anEntry()
    keeperIn(storage).write(
      anEntry({ key: `ride-${amount}`, order: amount, call: { ...call, body: { ...call.body, amount } } }),
    )
  }
  useOutbox.getState().reread()
}

beforeEach(() => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useOutbox.getState().reread()
})

it('shows the newest first, and not more than there is room for', () => {
  keepRides(4)
  render(<WaitingLines most={3} onOpen={onOpen} />)
  expect(amounts()).toEqual(['4', '3', '2'])
  fireEvent.click(screen.getByRole('button', { name: /骑行 4 公里，预计减排 260 克/ }))
  expect(onOpen).toHaveBeenCalled()
})

it('above the ledger all of it has a title', () => {
  keepRides(4)
  render(<WaitingCard onOpen={onOpen} />)
  expect(screen.getByRole('heading', { name: '待发送' })).toBeInTheDocument()
  expect(amounts()).toEqual(['4', '3', '2', '1'])
})

it('is nothing while nothing waits', () => {
  const { container } = render(<WaitingCard onOpen={onOpen} />)
  expect(container).toBeEmptyDOMElement()
})
