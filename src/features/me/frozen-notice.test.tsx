import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { FrozenNotice } from './frozen-notice'

const onAppeal = jest.fn()
const sanctionId = '0191d2a0-0000-7000-8000-0000000000c1'

beforeEach(() => useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false }))

it('says until when, why, what still works, and how to appeal', async () => {
  const freeze = { sanctionId, until: '2026-11-27T04:00:00.000Z', reason: '作废以后又用脚本记录。' }
  answerRequest('GET', '/v1/me', { data: aProfile({ freeze }) })
  render(<FrozenNotice onAppeal={onAppeal} />)
  expect(await screen.findByText('账户暂停使用到 2026-11-27 12:00')).toBeVisible()
  expect(screen.getByText('理由：作废以后又用脚本记录。')).toBeVisible()
  expect(screen.getByText('这期间都可以看，暂时不能入账和兑换。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '申诉' }))
  expect(onAppeal).toHaveBeenCalledWith(sanctionId)
})

it('is not there for anybody else, nor while it is not known', async () => {
  answerRequest('GET', '/v1/me', { data: aProfile() })
  const { container } = render(<FrozenNotice onAppeal={onAppeal} />)
  expect(container).toHaveTextContent('')
  await waitFor(() => expect(requests()).toHaveLength(1))
  expect(container).toHaveTextContent('')
})
