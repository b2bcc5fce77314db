/** What is printed on tickets and plaques: paper has no language to choose, so it says both. */
export const sheetWords = {
  once: { zh: '每张只记一次', en: 'Counts once' },
  until: (day: string) => ({ zh: `有效至 ${day}`, en: `valid to ${day}` }),
  scanHere: {
    zh: '在「绿折」里记一笔，选「扫码」，扫这个码或填上面的数字',
    en: 'Log it in Green Passbook: choose “Scan”, scan this code or type the digits',
  },
  position: {
    zh: '请在牌子旁边扫：手机会对一次位置，对完就丢掉',
    en: 'Scan beside this plaque: the phone says once where it is, and nothing is kept',
  },
} as const
