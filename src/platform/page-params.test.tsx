import { renderHook } from '@testing-library/react'
import { setRouterParams } from '@/testing/taro'
import { usePageParams } from './page-params'
import { usePageParams as usePageParamsOfAlipay } from './page-params.alipay'

const read = (hook: typeof usePageParams) => renderHook(hook).result.current

it('decodes what WeChat and the web hand over as it stands in the address', () => {
  setRouterParams({ behaviourId: 'bus-ride', note: 'a%3A%20b' })
  expect(read(usePageParams)).toEqual({ behaviourId: 'bus-ride', note: 'a: b' })
})

it('takes an address that was cut for what it says', () => {
  setRouterParams({ note: '100%' })
  expect(read(usePageParams)).toEqual({ note: '100%' })
})

it('decodes nothing twice', () => {
  setRouterParams({ note: '%41' })
  expect(read(usePageParamsOfAlipay)).toEqual({ note: '%41' })
})
