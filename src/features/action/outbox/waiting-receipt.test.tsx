import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { storage } from '@/platform/storage'
import { anAction, aReceipt } from '@/testing/build-action'
import { anEntry } from '@/testing/build-entry'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { useReceipts } from '../receipt-store'
import { WaitingReceipt } from './waiting-receipt'

const callbacks = {
  onBooked: jest.fn(),
  onRevise: jest.fn(),
  onAppeal: jest.fn(),
  onAgain: jest.fn(),
  onDone: jest.fn(),
}
const open = (options: Parameters<typeof render>[1] = {}) =>
  render(
    <WaitingReceipt
      entryKey='key-of-ride'
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      {...callbacks}
    />,
    options,
  )
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T09:00:00+08:00'))
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useOutbox.setState({ isOnline: true, barredBy: null, sending: null, receipts: {} })
  useReceipts.setState({ latest: null, isNew: false })
  keeperIn(storage).write(anEntry())
  useOutbox.getState().reread()
})

it('is the line in pencil, and may be left', async () => {
  open()
  expect(screen.getByText('≈ 260')).toBeVisible()
  expect(screen.getByRole('img', { name: '待发送' })).toBeInTheDocument()
  expect(screen.getByText('有网后自动发送，同一笔不会重复入账。')).toBeVisible()
  await press('完成')
  expect(callbacks.onDone).toHaveBeenCalled()
  await press('再记一笔')
  expect(callbacks.onAgain).toHaveBeenCalled()
})

it('gives way to the printed receipt, once, when it is booked', async () => {
  answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
  open()
  await press('现在再试')
  await waitFor(() => expect(callbacks.onBooked).toHaveBeenCalledWith(anAction().id))
  expect(callbacks.onBooked).toHaveBeenCalledTimes(1)
  expect(useReceipts.getState()).toMatchObject({ latest: aReceipt(), isNew: true })
})

it('says why it cannot be sent', () => {
  useOutbox.setState({ barredBy: { code: 'session-expired', facts: {} } })
  open()
  expect(screen.getByText('登录已过期，请重新登录。')).toBeVisible()
})

it('turns into the struck line when it is refused', async () => {
  answerRequest('POST', '/v1/actions', {
    statusCode: 422,
    data: { error: { code: 'amount-implausible', facts: { max: 3, unit: 'km' } } },
  })
  open()
  await press('现在再试')
  expect(await screen.findByText('一次最多记 3，请检查是不是多按了一位。')).toBeVisible()
  await press('改一改再记')
  expect(callbacks.onRevise).toHaveBeenCalled()
})

it('says that it was taken back', async () => {
  open()
  await press('收回：骑行 5 公里')
  expect(screen.getByText('已收回，没有入账。')).toBeVisible()
  expect(screen.getByRole('button', { name: '完成' })).toBeEnabled()
})

it('in easy mode and in English says the same', () => {
  open({ elder: true, language: 'en' })
  expect(screen.getByText('≈ 260')).toBeVisible()
  expect(screen.getByText('Sent by itself once there is a network; nothing is booked twice.')).toBeVisible()
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
