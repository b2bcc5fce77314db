import { isCountedUnit, type ActivityUnit } from '@/domain/units'
import type { Behaviour } from './queries'

interface Entry {
  /** What one press on + or − changes. */
  readonly step: number
  readonly quick: readonly number[]
  /** What the form starts with: nobody eats two lunches, but every ride has its own length. */
  readonly start: string
}

const ENTRIES: Readonly<Record<ActivityUnit, Entry>> = {
  km: { step: 0.5, quick: [2, 5, 10, 20], start: '' },
  kg: { step: 0.5, quick: [0.5, 1, 2, 5], start: '' },
  kWh: { step: 0.5, quick: [1, 2, 5, 10], start: '' },
  m3: { step: 0.1, quick: [0.1, 0.5, 1], start: '' },
  times: { step: 1, quick: [1, 2, 3], start: '1' },
  item: { step: 1, quick: [1, 2, 3, 5], start: '1' },
  sheet: { step: 1, quick: [5, 10, 20, 50], start: '' },
  minutes: { step: 10, quick: [30, 60, 90, 120], start: '' },
  day: { step: 1, quick: [1], start: '1' },
}

export interface AmountEntry extends Entry {
  readonly kind: 'decimal' | 'digits'
  readonly max: number
}

/** How the amount of a behaviour is entered: whole numbers for what is counted, decimals for what is measured. */
export const amountEntryOf = ({ unit, plausibleMaxMilli }: Behaviour): AmountEntry => {
  const max = plausibleMaxMilli / 1000
  const { step, quick, start } = ENTRIES[unit]
  return {
    step,
    start,
    quick: quick.filter((amount) => amount <= max),
    max,
    kind: isCountedUnit(unit) ? 'digits' : 'decimal',
  }
}

/** What was typed as a number: null when nothing was, NaN when it is none. Full-width digits and commas are fine. */
export const parseAmount = (text: string): number | null => {
  const plain = text
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，。\s]/g, (character) => (character === '。' ? '.' : ''))
  if (plain === '') return null
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN
}
