import type { OwnProfile } from '@/contract/citizen'

/** A citizen of the sample city, with the defaults of a new account. */
export function aProfile(given: Partial<OwnProfile> = {}): OwnProfile {
  return {
    passbookNumber: '0512884603',
    pseudonym: '骑车的小满',
    districtId: null,
    organisationId: null,
    charityId: null,
    onBoards: true,
    since: '2026-05-01T00:00:00Z',
    duty: null,
    freeze: null,
    ...given,
  }
}
