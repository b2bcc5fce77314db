import { withheldBy } from './withheld'

it.each([
  ['getLocation:fail auth deny', 'denied'],
  ['getWeRunData:fail auth denied', 'denied'],
  ['saveImageToPhotosAlbum:fail authorize:fail', 'denied'],
  ['getLocation:fail:privacy permission is not authorized', 'denied'],
  ['getLocation:fail system permission denied', 'off'],
  ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 'off'],
  ['requestSubscribeMessage:fail The main switch is switched off', 'off'],
  ['chooseMedia:fail cancel', 'cancelled'],
  ['getLocation:fail timeout', 'timeout'],
  ['getLocation:fail', 'unavailable'],
])('WeChat: "%s" is %s', (errMsg, why) => {
  expect(withheldBy({ errMsg })).toEqual({ status: 'withheld', why })
})

it.each([2001, 2002, 2003])('Alipay: %d is a refusal', (error) => {
  expect(withheldBy({ error, errorMessage: '用户拒绝给小程序授权' }).why).toBe('denied')
})

it('lets one call give a number its own meaning', () => {
  expect(withheldBy({ error: 11 }).why).toBe('unavailable')
  expect(withheldBy({ error: 11 }, { 11: 'cancelled' }).why).toBe('cancelled')
})

it.each([undefined, null, 'no', new Error('broken')])('takes %p for something that is not there', (error) => {
  expect(withheldBy(error).why).toBe('unavailable')
})
