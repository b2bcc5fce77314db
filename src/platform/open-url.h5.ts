import type { OpenedUrl } from './open-url'

export const openUrl = async (url: string): Promise<OpenedUrl> => {
  window.open(url, '_blank', 'noopener')
  return 'opened'
}
