import type { NaturalKey } from '@/domain/evidence/natural-key'
import type { Services } from '../services'
import type { HashedKey } from '../store/natural-keys'

/** Order numbers and plates are personal: the books keep their keyed hash, which is enough to see them again. */
export const hashKey = ({ kind, text }: NaturalKey, { keyedHash }: Pick<Services, 'keyedHash'>): HashedKey => ({
  kind,
  hash: Buffer.from(keyedHash(`natural-key-${kind}`, text)).toString('hex'),
})
