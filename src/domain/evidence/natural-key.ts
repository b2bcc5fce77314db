import type { BeijingDay } from '../calendar/beijing'

/** What a person can type that names one act among all acts of all people. */
export type ReferenceKind = 'order' | 'waybill' | 'invoice' | 'plate'

/** A name of one act: two claims with the same key are the same act. `text` is hashed before it is kept. */
export type NaturalKey = { kind: NaturalKeyKind; text: string }

export type NaturalKeyKind = 'order' | 'waybill' | 'invoice' | 'plate-day' | 'station-code'

// Forms as they are printed: letters and digits after `tidied`, an order number of any shop, a waybill of any carrier, an
// e-invoice of 20 digits or an older one of code and number, a licence plate with its province (GA 36).
const FORMS: Readonly<Record<ReferenceKind, RegExp>> = {
  order: /^[A-Z0-9]{8,40}$/,
  waybill: /^(?=.*\d)[A-Z0-9]{8,20}$/,
  invoice: /^(\d{20}|\d{18}|\d{8})$/,
  plate: /^[\u4e00-\u9fa5][A-Z][A-Z0-9]{5,6}$/,
}

/** Which behaviours may name their act. One order can be both a meal without meat and one without cutlery. */
const REFERENCE_OF: Readonly<Record<string, ReferenceKind>> = {
  'old-clothes-recycling': 'order',
  'secondhand-clothing': 'order',
  'plant-based-meal': 'order',
  'small-portion-meal': 'order',
  'no-disposable-cutlery': 'order',
  'bus-ride': 'order',
  'metro-ride': 'order',
  cycling: 'order',
  'e-bike': 'order',
  carpool: 'order',
  'ev-charging': 'order',
  'car-stop-day': 'plate',
  'express-box-return': 'waybill',
  'express-box-reuse': 'waybill',
  'secondhand-phone': 'order',
  'old-phone-recycling': 'order',
  'used-book': 'order',
  'e-invoice': 'invoice',
  'online-bill-payment': 'order',
  'mobile-payment': 'order',
  'online-public-service': 'order',
}

/** The reference that a behaviour can be given, or null when it takes none. */
export function referenceKindOf(behaviourId: string): ReferenceKind | null {
  return REFERENCE_OF[behaviourId] ?? null
}

export type ReferenceReading = { ok: true; key: NaturalKey } | { ok: false; kind: ReferenceKind | null }

export type GivenReference = { behaviourId: string; text: string; day: BeijingDay }

/**
 * The natural key that a typed reference makes for an act of that behaviour on that Beijing day. An order number counts
 * once for each behaviour, a waybill or an invoice once for all, a plate once a day. `kind` of a refusal is what the
 * behaviour takes; null when it takes no reference.
 */
export function readReference({ behaviourId, text, day }: GivenReference): ReferenceReading {
  const kind = referenceKindOf(behaviourId)
  const reference = tidied(text)
  if (kind === null || !FORMS[kind].test(reference)) return { ok: false, kind }
  switch (kind) {
    case 'order':
      return { ok: true, key: { kind, text: `${behaviourId}/${reference}` } }
    case 'plate':
      return { ok: true, key: { kind: 'plate-day', text: `${reference}/${day}` } }
    case 'waybill':
    case 'invoice':
      return { ok: true, key: { kind, text: reference } }
  }
}

/** Full-width letters and digits become plain, spaces and the marks that people put between groups go, all in capitals. */
function tidied(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\-_.·•]/g, '')
    .toUpperCase()
}
