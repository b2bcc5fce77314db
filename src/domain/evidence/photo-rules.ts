import { addDays, type BeijingDay, beijingDay } from '../calendar/beijing'

/** What a photo must keep to; the refusals name these rules. */
export const PHOTO_RULES = {
  /** The camera writes no time that we could believe: a photo is as old as its upload. */
  daysAfterActMax: 2,
  /** Pictures are deleted this many days after their upload. */
  daysKept: 90,
} as const

/** Why a photo that was looked at is refused, as staff choose from. */
export type PhotoObjection = 'unclear' | 'other-act' | 'copied' | 'shows-people'

export const PHOTO_OBJECTIONS: readonly [PhotoObjection, ...PhotoObjection[]] = [
  'unclear',
  'other-act',
  'copied',
  'shows-people',
]

/** Whether a photo of that upload can show an act of that day: not one of the future, nor one long past. */
export function isPhotoOfDay({ day, uploadedAtMs }: { day: BeijingDay; uploadedAtMs: number }): boolean {
  const uploadDay = beijingDay(uploadedAtMs)
  return uploadDay >= day && uploadDay <= addDays(day, PHOTO_RULES.daysAfterActMax)
}

/**
 * Whether the share of photos that staff always look at takes this one. `lot` are the first bytes of a keyed hash of its
 * id: nobody outside can tell beforehand, and every run draws the same.
 */
export function isSampled(lot: ArrayLike<number>, sharePercent: number): boolean {
  const [high = 0, low = 0] = [lot[0], lot[1]]
  return (high * 256 + low) * 100 < sharePercent * 65_536
}
