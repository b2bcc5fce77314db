import { formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/main-package.zh-cn'
import type { Board, Standing } from './queries'

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The days that a board counts, in words. */
export const periodWords = ({ board }: Dictionary, { period, startsOn, endsOn }: Board): string => {
  const first = dayOf(startsOn)
  const last = dayOf(endsOn)
  switch (period) {
    case 'day':
      return board.dates.day(first)
    case 'week':
      return first.month === last.month ? board.dates.week(first, last) : board.dates.weekAcross(first, last)
    case 'month':
      return board.dates.month(first)
    case 'all':
      return board.dates.all
  }
}

const dayOf = (day: string): Day => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

export interface StandingFact {
  readonly label: string
  readonly grams: number | null
  readonly signed: boolean
  /** Stands where there are no grams to say. */
  readonly sentence: string
}

type Ranked = Extract<Standing, { standing: 'ranked' }>

/** Me against my own last period, in what was gained: less than last time is shown as last time was. Nothing for all time. */
export const againstLastPeriod = ({ board }: Dictionary, period: Board['period'], me: Ranked): StandingFact | null => {
  if (period === 'all') return null
  const { grams, lastPeriodGrams } = me
  // Nothing last time is no measure to be above.
  if (!lastPeriodGrams) {
    return { label: board.lastPeriod[period], grams: null, signed: false, sentence: board.nothingLast }
  }
  const gained = grams - lastPeriodGrams
  return gained >= 0
    ? { label: board.againstLast[period], grams: gained, signed: true, sentence: '' }
    : { label: board.lastPeriod[period], grams: lastPeriodGrams, signed: false, sentence: '' }
}

/** What is missing to the next place. */
export const toNext = ({ board }: Dictionary, { gramsToNext }: Ranked): StandingFact => ({
  label: board.toNext,
  grams: gramsToNext,
  signed: false,
  sentence: board.isFirst,
})

/** A row as one sentence. */
export const rowSentence = (
  { board }: Dictionary,
  { rank, tied, pseudonym, grams, isMe }: Board['top'][number],
): string =>
  [board.place(formatWhole(rank)), tied && board.tied, pseudonym, isMe && board.me, board.gramsOf(formatWhole(grams))]
    .filter(Boolean)
    .join(board.separator)
