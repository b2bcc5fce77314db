import type { PictureName } from '@/ui/picture'

const SPOTS: readonly PictureName[] = ['spot-bag', 'spot-bus', 'spot-garden', 'spot-meal', 'spot-repair', 'spot-rice']

/** A reward that names a picture which this version does not have gets the bag. */
export const pictureOf = (name: string): PictureName => SPOTS.find((spot) => spot === name) ?? 'spot-bag'
