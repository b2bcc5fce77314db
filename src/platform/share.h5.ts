import { copyText } from './clipboard'
import type { Shared, SharedNow } from './share'

export const useSharing = (_shared: Shared): void => undefined

/** The browser's own sheet of sharing; where it has none, the address is copied. */
export const shareNow: ((shared: Shared) => Promise<SharedNow>) | null = async ({ title, path }) => {
  const url = `${window.location.origin}${path}`
  if ('share' in navigator) {
    try {
      await navigator.share({ title, url })
      return 'shared'
    } catch (error) {
      if (Object(error).name === 'AbortError') return 'closed'
    }
  }
  return (await copyText(url)) ? 'copied' : 'failed'
}
