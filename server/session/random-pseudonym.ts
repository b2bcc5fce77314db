import type { PseudonymWords, Services } from '../services'

/** A quality and a being, such as 早起的白鹭: chosen by chance, so that it says nothing of the person. */
export const randomPseudonym = (
  { qualities, beings }: Pick<PseudonymWords, 'qualities' | 'beings'>,
  randomBytes: Services['randomBytes'],
): string => `${oneOf(qualities, randomBytes)}的${oneOf(beings, randomBytes)}`

const oneOf = (words: readonly string[], randomBytes: Services['randomBytes']): string => {
  const word = words[Buffer.from(randomBytes(4)).readUInt32BE(0) % words.length]
  if (word === undefined) throw new Error('there are no words to make pseudonyms of')
  return word
}
