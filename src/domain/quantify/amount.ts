declare const amount: unique symbol

/** An activity amount in whole thousandths of its unit, always positive: 5.25 km is 5250. */
export type AmountMilli = number & { readonly [amount]: 'milli' }

/**
 * `value`, in the unit of its behaviour, as thousandths. Null when it is not finite, not above zero, has more than three
 * decimals or is too large to be held exactly.
 */
export function amountMilli(value: number): AmountMilli | null {
  const milli = Math.round(value * 1000)
  const isExact = Number.isSafeInteger(milli) && milli / 1000 === value
  return isExact && milli > 0 ? (milli as AmountMilli) : null
}

/** The amount in its unit: 5250 is 5.25. The result is for showing and for the wire, never for further sums. */
export function amountOf(milli: AmountMilli): number {
  return milli / 1000
}
