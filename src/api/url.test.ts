import { readAction } from '@/contract/actions'
import { readPassbook } from '@/contract/account'
import { readCity } from '@/contract/city'
import { urlOf } from './url'

it('puts parameters into the path', () => {
  expect(urlOf(readAction, { params: { actionId: 'a/b c' } })).toBe('/v1/actions/a%2Fb%20c')
})

it('puts the query behind it, without what is undefined', () => {
  const query = { cursor: 'x=1&y', limit: 20, month: undefined, category: 'food' }
  expect(urlOf(readPassbook, { query })).toBe('/v1/account/passbook?cursor=x%3D1%26y&limit=20&category=food')
})

it('adds nothing where there is nothing', () => {
  expect(urlOf(readCity, {})).toBe('/v1/city')
  expect(urlOf(readPassbook, { query: {} })).toBe('/v1/account/passbook')
})
