import type { ShownLine } from '@/api/outbox/entry'
import type { Award } from '@/domain/points/award'
import type { Behaviour, Methodology } from '../queries'

/** The line as the form previews it: what the person sees until the server has booked it. */
export const shownLine = (
  { name, unit }: Behaviour,
  { claimDays }: Methodology['settings'],
  { grams, points }: Award,
): ShownLine => ({ name, unit, grams, points, claimDays })
