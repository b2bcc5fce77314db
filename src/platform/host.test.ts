import Taro from '@/testing/taro'
import { readHost } from './host'

it('reads language, theme and size of text', () => {
  expect(readHost()).toEqual({ language: 'zh_CN', theme: 'light', fontSizePx: 16 })
})

it('asks older hosts in the older way', () => {
  const newer = jest.spyOn(Taro, 'getAppBaseInfo').mockReturnValueOnce(undefined as never)
  const older = jest.spyOn(Taro, 'getSystemInfoSync').mockReturnValueOnce({ language: 'en', theme: 'dark' } as never)
  expect(readHost()).toEqual({ language: 'en', theme: 'dark', fontSizePx: null })
  newer.mockRestore()
  older.mockRestore()
})

it('makes no size out of what the web answers', () => {
  const web = jest
    .spyOn(Taro, 'getAppBaseInfo')
    .mockReturnValueOnce({ language: 'en', theme: 'light', fontSizeSetting: NaN })
  expect(readHost().fontSizePx).toBeNull()
  web.mockRestore()
})
