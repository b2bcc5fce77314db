import { createPrivateKey, createPublicKey } from 'node:crypto'

/** Keys come from Alipay's tools as one line of base64, in either of two shapes, or as PEM. Null when it is no RSA key. */
export const readAlipayPrivateKey = (text: string): string | null => {
  const key = firstThatReads(text, ['PRIVATE KEY', 'RSA PRIVATE KEY'], createPrivateKey)
  return key?.asymmetricKeyType === 'rsa' ? key.export({ format: 'pem', type: 'pkcs1' }).toString() : null
}

export const readAlipayPublicKey = (text: string): string | null => {
  const key = firstThatReads(text, ['PUBLIC KEY'], createPublicKey)
  return key?.asymmetricKeyType === 'rsa' ? key.export({ format: 'pem', type: 'spki' }).toString() : null
}

const firstThatReads = <Key>(text: string, labels: readonly string[], read: (pem: string) => Key): Key | null => {
  const body = text.replace(/-----[A-Z ]+-----|\\n|\s/g, '')
  for (const label of labels) {
    try {
      return read(`-----BEGIN ${label}-----\n${body.replace(/(.{64})/g, '$1\n')}\n-----END ${label}-----\n`)
    } catch {
      // Not of this shape: the next one is tried.
    }
  }
  return null
}
