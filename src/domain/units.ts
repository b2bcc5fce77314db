declare const unit: unique symbol

/** Whole grams of CO2e. A change may be negative; a balance is not. Grams are never spent and are not points. */
export type Grams = number & { readonly [unit]: 'grams' }

/** Whole reward points. A change may be negative; a balance is not. */
export type Points = number & { readonly [unit]: 'points' }

/** What activity amounts are measured in. `m3` is a cubic metre of water or gas, `item` a thing, `sheet` an A4 sheet. */
export type ActivityUnit = 'km' | 'kg' | 'kWh' | 'm3' | 'times' | 'item' | 'sheet' | 'minutes' | 'day'

export const ACTIVITY_UNITS: readonly [ActivityUnit, ...ActivityUnit[]] = [
  'km',
  'kg',
  'kWh',
  'm3',
  'times',
  'item',
  'sheet',
  'minutes',
  'day',
]

/** The seven categories of T/ACEF 031-2022. */
export type Category = 'clothing' | 'food' | 'housing' | 'mobility' | 'goods' | 'office' | 'digital-finance'

/** In the order of the standard: 衣 食 住 行 用 办公 数字金融. */
export const CATEGORIES: readonly [Category, ...Category[]] = [
  'clothing',
  'food',
  'housing',
  'mobility',
  'goods',
  'office',
  'digital-finance',
]

const MEASURED_UNITS: readonly ActivityUnit[] = ['km', 'kg', 'kWh', 'm3']

/** True for units that only come whole: nobody returns half a carton. Measured units take up to three decimals. */
export function isCountedUnit(activityUnit: ActivityUnit): boolean {
  return !MEASURED_UNITS.includes(activityUnit)
}

/** `value` as grams. Throws RangeError unless it is a safe integer. */
export function grams(value: number): Grams {
  return wholeNumber(value, 'grams') as Grams
}

/** `value` as points. Throws RangeError unless it is a safe integer. */
export function points(value: number): Points {
  return wholeNumber(value, 'points') as Points
}

export const ZERO_GRAMS = grams(0)
export const ZERO_POINTS = points(0)

/** The sum of any number of grams; none make zero. Throws RangeError beyond the safe integers. */
export function addGrams(...parts: readonly Grams[]): Grams {
  return parts.reduce((sum, part) => grams(sum + part), ZERO_GRAMS)
}

/** `from − part`. Throws RangeError beyond the safe integers. */
export function subtractGrams(from: Grams, part: Grams): Grams {
  return grams(from - part)
}

/** The sum of any number of points; none make zero. Throws RangeError beyond the safe integers. */
export function addPoints(...parts: readonly Points[]): Points {
  return parts.reduce((sum, part) => points(sum + part), ZERO_POINTS)
}

/** `from − part`. Throws RangeError beyond the safe integers. */
export function subtractPoints(from: Points, part: Points): Points {
  return points(from - part)
}

function wholeNumber(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a safe whole number, not ${value}`)
  return value === 0 ? 0 : value
}
