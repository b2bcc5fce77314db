import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest } from '@/testing/taro'
import ProfileLoginPage from './index'

it('goes back to where one came from', async () => {
  jest
    .spyOn(Taro, 'getCurrentPages')
    .mockReturnValue([{ route: 'pages/mall/index' }, { route: 'pages/profile/login/index' }])
  answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
  answerRequest('POST', '/v1/sessions', {
    data: { token: 'token-1', expiresAt: '2027-01-01T00:00:00Z', isNew: false, profile: aProfile() },
  })
  answerRequest('POST', '/v1/identities', { data: { outcome: 'bound', identities: [] } })
  render(<ProfileLoginPage />)
  await userEvent.click(screen.getByRole('button', { name: '用手机号和验证码' }))
  await userEvent.type(screen.getByLabelText('手机号'), '13800138000')
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }))
  await userEvent.type(await screen.findByLabelText('验证码'), '123456')
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1))
})
