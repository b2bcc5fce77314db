/** How many days before their last day points are reminded of, the longest first. */
export const POINTS_REMINDED_DAYS_BEFORE = [30, 7] as const

/** How many days before its last day an unused voucher is reminded of. */
export const VOUCHER_REMINDED_DAYS_BEFORE = 3
