import { aBehaviour, aMethodology } from '@/testing/methodology'
import { findBehaviour, findRegion } from './find-behaviour'
import { searchBehaviours } from './search-behaviours'

const methodology = aMethodology([
  aBehaviour({
    id: 'walking',
    name: { zh: '步行', en: 'Walking' },
    scenario: { zh: '不骑车', en: 'On foot, not by bike' },
    keywords: { zh: ['走路'], en: ['walk'] },
  }),
  aBehaviour({
    id: 'cycling',
    name: { zh: '骑行(自行车)', en: 'Cycling' },
    keywords: { zh: ['骑车', '单车'], en: ['bike', 'ride'] },
  }),
  aBehaviour({
    id: 'e-bike',
    name: { zh: '电动自行车', en: 'Electric bike' },
    keywords: { zh: ['骑车'], en: ['ride'] },
  }),
])

test.each([
  ['单车', 'zh', ['cycling']],
  ['骑车', 'zh', ['cycling', 'e-bike', 'walking']],
  ['自行车', 'zh', ['cycling', 'e-bike']],
  ['bike', 'en', ['e-bike', 'cycling', 'walking']],
  ['BIKE', 'zh', ['e-bike', 'cycling', 'walking']],
  ['ｂｉｋｅ', 'en', ['e-bike', 'cycling', 'walking']],
  ['  electric   bike ', 'en', ['e-bike']],
  ['electric 走路', 'en', []],
  ['aeroplane', 'en', []],
  ['', 'zh', ['walking', 'cycling', 'e-bike']],
  ['   ', 'en', ['walking', 'cycling', 'e-bike']],
] as const)('"%s" in %s finds %j', (text, language, ids) => {
  expect(searchBehaviours(methodology, text, language).map(({ id }) => id)).toEqual(ids)
})

test('by id', () => {
  expect(findBehaviour(methodology, 'cycling')?.name.en).toBe('Cycling')
  expect(findBehaviour(methodology, 'flying')).toBeNull()
  expect(findRegion(methodology, 'CN')?.name.en).toBe('China')
  expect(findRegion(methodology, 'XX')).toBeNull()
})
