/** What a person typed, without spaces and hyphens and with full-width digits made plain. */
export function tidiedDigits(text: string): string {
  return text
    .replace(/[\s\u3000-]/g, '')
    .replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
