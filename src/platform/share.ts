import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

/** What others see of a page. Nothing of the person who shares: no id of a record, no name, no figure. */
export interface Shared {
  readonly title: string
  /** With a leading slash; where it leads is open to everybody. */
  readonly path: string
}

/** `closed`: the person turned back. */
export type SharedNow = 'shared' | 'copied' | 'closed' | 'failed'

// Without a picture the host takes one of the screen, with all that is on it.
const PICTURE = '/assets/share/cover.png'

/** Answers the menu of the host. The page allows it in its config: `enableShareAppMessage`, `enableShareTimeline`. */
export const useSharing = ({ title, path }: Shared): void => {
  useShareAppMessage(() => ({ title, path, imageUrl: PICTURE }))
  // A timeline opens the very page that was shared; only what stands behind the question mark can be chosen.
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '', imageUrl: PICTURE }))
}

/** What a button of ours does; null where the host has a menu for it. */
export const shareNow: ((shared: Shared) => Promise<SharedNow>) | null = null
