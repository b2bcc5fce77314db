import { createHash } from 'node:crypto'

/** Which transaction of the load it is: its citizen, and a number that no other transaction has. */
export interface Turn {
  readonly citizen: number
  readonly chance: number
}

/** A value that differs from transaction to transaction, as SQL over :citizen and :chance and as the value itself. */
export interface Varying {
  readonly sql: string
  value(turn: Turn): string | Uint8Array
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

const uuidFrom = (text: string): string => md5(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const tokenOf = (citizen: number): string => `bench-${citizen}`

export const citizenId: Varying = {
  sql: "md5('citizen-' || :citizen)::uuid",
  value: ({ citizen }) => uuidFrom(`citizen-${citizen}`),
}

/** The lot of points that a citizen has from the beginning. */
export const lotId: Varying = {
  sql: "md5('lot-' || :citizen)::uuid",
  value: ({ citizen }) => uuidFrom(`lot-${citizen}`),
}

export const tokenHash: Varying = {
  sql: "sha256(convert_to('bench-' || :citizen, 'UTF8'))",
  value: ({ citizen }) => new Uint8Array(createHash('sha256').update(tokenOf(citizen)).digest()),
}

const shortHash = (text: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest().subarray(0, 16))

/** What the server makes of the install of a citizen, and of an address that twenty of them share. */
export const installHash: Varying = {
  sql: "substring(sha256(convert_to('install-' || :citizen, 'UTF8')) for 16)",
  value: ({ citizen }) => shortHash(`install-${citizen}`),
}

export const addressHash: Varying = {
  sql: "substring(sha256(convert_to('address-' || (:citizen / 20)::text, 'UTF8')) for 16)",
  value: ({ citizen }) =>
    new Uint8Array(
      createHash('sha256')
        .update(`address-${Math.floor(citizen / 20)}`)
        .digest(),
    ),
}

/** As many random digits as the app makes. */
export const installIdOf = (citizen: number): string => md5(`install-${citizen}`).slice(0, 30)

export const addressOf = (citizen: number): string => {
  const home = Math.floor(citizen / 20)
  return `10.${(home >> 16) & 255}.${(home >> 8) & 255}.${home & 255}`
}

/** The nth id that the server makes in the transaction. */
export const newId = (nth: number): Varying => ({
  sql: `md5('id-${nth}-' || :chance)::uuid`,
  value: ({ chance }) => uuidFrom(`id-${nth}-${chance}`),
})

/** The key of the nth request of the transaction. */
export const idempotencyKey = (nth: number): Varying => ({
  sql: `md5('key-${nth}-' || :chance)`,
  value: ({ chance }) => md5(`key-${nth}-${chance}`),
})

// Of the citizen, who takes one voucher: the server draws again when digits are taken, a script cannot.
export const voucherDigits: Varying = {
  sql: "lpad(:citizen::text, 10, '0')",
  value: ({ citizen }) => String(citizen).padStart(10, '0'),
}
