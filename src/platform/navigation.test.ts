import Taro from '@/testing/taro'
import { back, go, goTab, redirect } from './navigation'

const pages = jest.spyOn(Taro, 'getCurrentPages')

it('opens pages, replaces them, and changes tabs', () => {
  go('/pages/profile/login/index')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/profile/login/index' })
  redirect('/pages/log/receipt/index')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/log/receipt/index' })
  goTab('board')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/board/index' })
})

it('goes back where there is a page to go back to', () => {
  pages.mockReturnValueOnce([{ route: 'pages/home/index' }, { route: 'pages/profile/login/index' }])
  back()
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  expect(Taro.switchTab).not.toHaveBeenCalled()
})

it('goes home where this page was the first', () => {
  pages.mockReturnValueOnce([{ route: 'pages/profile/login/index' }])
  back()
  expect(Taro.navigateBack).not.toHaveBeenCalled()
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})
