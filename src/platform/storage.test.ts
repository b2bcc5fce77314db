import Taro from '@/testing/taro'
import { storage } from './storage'

const full = () => {
  throw new Error('storage is full')
}

it('keeps JSON until it is removed', () => {
  expect(storage.write('a', { b: [1, '二'] })).toBe(true)
  expect(storage.read('a')).toEqual({ b: [1, '二'] })
  expect(storage.keys()).toEqual(['a'])
  storage.remove('a')
  expect(storage.read('a')).toBeNull()
})

it('treats what is no JSON as absent', () => {
  Taro.setStorageSync('a', '{broken')
  expect(storage.read('a')).toBeNull()
})

it('goes on without a storage that does not work', () => {
  const spies = (['getStorageSync', 'setStorageSync', 'removeStorageSync', 'getStorageInfoSync'] as const).map((name) =>
    jest.spyOn(Taro, name).mockImplementation(full),
  )
  expect(storage.write('a', 1)).toBe(false)
  expect(storage.read('a')).toBeNull()
  expect(storage.keys()).toEqual([])
  expect(() => storage.remove('a')).not.toThrow()
  spies.forEach((spy) => spy.mockRestore())
})
