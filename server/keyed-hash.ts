import { createHmac } from 'node:crypto'

/** HMAC-SHA256; the purpose and a zero byte come first, so that hashes of different purposes never meet. */
export const keyedHashWith =
  (secret: string) =>
  (purpose: string, message: string): Uint8Array =>
    new Uint8Array(createHmac('sha256', secret).update(`${purpose}\0${message}`).digest())
