import { renderHook } from '@testing-library/react'
import { mainPackage as en } from './main-package.en'
import { LanguageContext, useLanguage, useLocal, useText } from './language'
import { useLogText } from './log-package'
import { logPackage } from './log-package.zh-cn'
import { mainPackage as zhCn } from './main-package.zh-cn'

const name = { zh: '青禾市', en: 'Qinghe' }

it('speaks Chinese by itself', () => {
  expect(renderHook(() => useText()).result.current).toBe(zhCn)
  expect(renderHook(() => useLocal()).result.current(name)).toBe('青禾市')
})

it('speaks English where it was chosen', () => {
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <LanguageContext.Provider value='en'>{children}</LanguageContext.Provider>
  )
  expect(renderHook(() => useText(), { wrapper }).result.current).toBe(en)
  expect(renderHook(() => useLocal(), { wrapper }).result.current(name)).toBe('Qinghe')
  expect(renderHook(() => useLanguage(), { wrapper }).result.current).toBe('en')
})

it('a subpackage adds its own sentences to those that every page has', () => {
  const { action, common } = renderHook(() => useLogText()).result.current
  expect(action.why).toBe(logPackage.action.why)
  expect(action.catalogue).toBe(zhCn.action.catalogue)
  expect(common).toBe(zhCn.common)
})
