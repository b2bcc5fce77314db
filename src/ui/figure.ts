/** `5673` → `5,673`, with a true minus sign; `signed` also writes the plus. Phones without Intl write the same. */
export function figure(value: number, { signed = false } = {}): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : ''
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`)
}
