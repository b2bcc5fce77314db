import { englishMonth } from './english-months'
import type { poster as chinese } from './poster.zh-cn'

export const poster: typeof chinese = {
  title: 'Poster',
  guest: 'Log in to make your poster',
  month: (year, month) => `${englishMonth(Number(month))} ${year}, line by line`,
  verifiedGrams: 'Carbon saved, verified',
  day: 'Date',
  state: 'State',
  evidence: 'Evidence',
  hint: 'Find Green Passbook in WeChat or Alipay',
  codeHint: 'Scan to open one of your own',
  separator: ', ',
  sign: 'Put my pseudonym on it',
  signNote: (pseudonym) => `${pseudonym}. When off, there is no name on it`,
  save: 'Save the picture',
  saved: { album: 'Saved to the album.', downloads: 'Downloaded.' },
  refused: 'The album may not be used, so the picture was not saved. You can allow it in the settings.',
  failed: 'The picture was not saved. You can try again, or take a screenshot.',
  settings: 'Open settings',
}
