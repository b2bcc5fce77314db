import { renderHook } from '@testing-library/react'
import { en } from './en'
import { LanguageContext, useLanguage, useLocal, useText } from './language'
import { zhCn } from './zh-cn'

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
