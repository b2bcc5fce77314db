import type { Services } from '../services'
import { readDeviceEvidence } from './device-evidence'
import type { EvidenceBooks, EvidencedAct, EvidenceInput, EvidenceReading } from './evidence'
import { readPhotoEvidence } from './photo-evidence'
import { readPlaceEvidence } from './place-evidence'
import { readSelfEvidence } from './self-evidence'

/** What the evidence says, or why it says nothing: one reader for every tier that the contract accepts. */
export const readEvidence = async (
  input: EvidenceInput,
  act: EvidencedAct,
  services: Pick<Services, 'keyedHash' | 'clock'>,
  books: EvidenceBooks,
): Promise<EvidenceReading> => {
  switch (input.tier) {
    case 'self':
      return readSelfEvidence(input, act, services, books)
    case 'photo':
      return readPhotoEvidence(input, act, services, books)
    case 'place':
      return readPlaceEvidence(input, act, services, books)
    case 'device':
      return readDeviceEvidence(input, act, services, books)
  }
}
