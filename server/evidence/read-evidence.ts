import type { Services } from '../services'
import type { EvidencedAct, EvidenceInput, EvidenceReading } from './evidence'
import { readPhotoEvidence } from './photo-evidence'
import { readPlaceEvidence } from './place-evidence'
import { readSelfEvidence } from './self-evidence'

/** What the evidence says, or why it says nothing: one reader for every tier that the contract accepts. */
export const readEvidence = (
  input: EvidenceInput,
  act: EvidencedAct,
  services: Pick<Services, 'keyedHash' | 'clock'>,
): EvidenceReading => {
  switch (input.tier) {
    case 'self':
      return readSelfEvidence(input, act, services)
    case 'photo':
      return readPhotoEvidence(input, act, services)
    case 'place':
      return readPlaceEvidence(input, act, services)
  }
}
