const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** @param month 1 to 12 */
export const englishMonth = (month: number): string => MONTHS[month - 1] ?? ''

/** @param month 1 to 12 */
export const shortEnglishMonth = (month: number): string => englishMonth(month).slice(0, 3)
