import { useSession } from '@/api/session'
import { useRefusedClaim } from './refused-claim-store'

const claim = {
  behaviourId: 'cycling',
  amount: 5,
  unit: 'km',
  occurredAt: '2026-11-20T00:21:00.000Z',
  evidence: { tier: 'self' as const },
}
const failure = { code: 'ticket-used' as const, facts: {} }

test('what was chosen last is appealed for, by whom it belongs to, until it was sent', () => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  const { appealChosen, sent } = useRefusedClaim.getState()
  appealChosen(claim, failure)
  appealChosen({ ...claim, amount: 6 }, failure)
  expect(useRefusedClaim.getState().chosen).toEqual({ owner: '0512884603', claim: { ...claim, amount: 6 }, failure })
  sent()
  expect(useRefusedClaim.getState().chosen).toBeNull()
})
