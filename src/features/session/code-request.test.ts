import { useCodeRequest } from './code-request'

const state = () => useCodeRequest.getState()

it('remembers where the code went and when the next may be asked for', () => {
  state().codeSent({ phone: '13800138000', resendAtMs: 60_000 })
  expect(state()).toMatchObject({ phone: '13800138000', resendAtMs: 60_000 })
})

it('forgets the code that was used', () => {
  state().codeSent({ phone: '13800138000', resendAtMs: 60_000 })
  state().codeUsed()
  expect(state()).toMatchObject({ phone: null, resendAtMs: 0 })
})
