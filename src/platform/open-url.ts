import { copyText } from './clipboard'

export type OpenedUrl = 'opened' | 'copied' | 'failed'

/** Mini-programs may not open other people's pages: the address is copied instead. */
export const openUrl = async (url: string): Promise<OpenedUrl> => ((await copyText(url)) ? 'copied' : 'failed')
