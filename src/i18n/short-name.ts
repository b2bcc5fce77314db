/**
 * A name in two: 骑行, and in brackets what it takes in. Where there is little room, only the short one stands; the words
 * in brackets never hide the amount.
 */
export const nameParts = (name: string): { readonly short: string; readonly aside: string } => {
  const [short = '', aside = ''] = name.split(/[（(）)]/)
  return { short: short.trim(), aside: aside.trim() }
}

export const shortName = (name: string): string => nameParts(name).short
