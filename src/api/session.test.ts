import { storage } from '@/platform/storage'
import { useSession } from './session'

const state = () => useSession.getState()
const open = () => state().opened({ token: 'token-1', passbookNumber: '0512884603' })

beforeEach(() => state().closed())

it('is kept on the phone while it is open', () => {
  open()
  expect(state()).toMatchObject({ token: 'token-1', passbookNumber: '0512884603', hasExpired: false })
  expect(storage.read('gp:session')).toEqual({ token: 'token-1', passbookNumber: '0512884603' })
})

it('leaves nothing when it is closed', () => {
  open()
  state().closed()
  expect(state()).toMatchObject({ token: null, passbookNumber: null, hasExpired: false })
  expect(storage.read('gp:session')).toBeNull()
})

it('keeps its owner on the screen, but no token, when it has expired', () => {
  open()
  state().expired('token-1')
  expect(state()).toMatchObject({ token: null, passbookNumber: '0512884603', hasExpired: true })
  expect(storage.read('gp:session')).toBeNull()
})

it('does not expire by a token that was replaced', () => {
  open()
  state().expired('token-0')
  expect(state()).toMatchObject({ token: 'token-1', hasExpired: false })
})

it('has not expired any more after a new login', () => {
  open()
  state().expired('token-1')
  open()
  expect(state().hasExpired).toBe(false)
})
