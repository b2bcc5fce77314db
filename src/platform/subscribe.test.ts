import Taro from '@/testing/taro'
import { messagePanel } from './subscribe'
import { messagePanel as alipayPanel } from './subscribe.alipay'
import { messagePanel as webPanel } from './subscribe.h5'

it('WeChat: tells which templates were accepted', async () => {
  Taro.requestSubscribeMessage.mockResolvedValueOnce({ errMsg: 'ok', one: 'accept', two: 'reject', three: 'ban' })
  expect(await messagePanel?.ask(['one', 'two', 'three'])).toEqual({ status: 'answered', accepted: ['one'] })
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(
    expect.objectContaining({ tmplIds: ['one', 'two', 'three'] }),
  )
})

it('WeChat: says when all messages of the host are switched off', async () => {
  Taro.requestSubscribeMessage.mockRejectedValueOnce({
    errCode: 20004,
    errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
  })
  expect(await messagePanel?.ask(['one'])).toEqual({ status: 'withheld', why: 'off' })
})

it('Alipay: counts what was allowed now and before', async () => {
  const result = { subscribeEntityIds: ['one'], subscribedEntityIds: ['two'], unsubscribedEntityIds: ['three'] }
  Taro.requestSubscribeMessage.mockResolvedValueOnce({ behavior: 'subscribe', result })
  expect(await alipayPanel?.ask(['one', 'two', 'three'])).toEqual({ status: 'answered', accepted: ['one', 'two'] })
})

it('Alipay: a panel that was closed is turned back, and nothing else', async () => {
  Taro.requestSubscribeMessage.mockResolvedValueOnce({ behavior: 'cancel', result: {} })
  expect(await alipayPanel?.ask(['one'])).toEqual({ status: 'answered', accepted: [] })
  Taro.requestSubscribeMessage.mockRejectedValueOnce({ error: 11, errorMessage: '用户取消' })
  expect(await alipayPanel?.ask(['one'])).toEqual({ status: 'withheld', why: 'cancelled' })
})

it('the web has none', () => expect(webPanel).toBeNull())
