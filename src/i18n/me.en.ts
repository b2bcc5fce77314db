import type { me as chinese } from './me.zh-cn'

export const me: typeof chinese = {
  guestName: 'Not logged in',
  guestSentence: 'Log in, and your passbook, vouchers and settings are here.',
  number: (passbookNumber) => `Passbook ${passbookNumber}`,
  noDistrict: 'No district chosen',
  account: 'Carbon account',
  accountOpen: 'Open the carbon account',
  vouchers: 'Vouchers',
  vouchersOpen: (count) => (count === 0 ? 'none to collect' : `${count} to collect`),
  kilograms: (kilograms) => `${kilograms} kg`,
  easyMode: 'Easy mode',
  easyModeNote: 'Large words, large buttons',
  settings: 'Settings',
  settingsNote: 'Pseudonym, district, board, charity',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  appeals: 'My appeals',
  staff: 'Staff',
  staffNote: 'Appeals, photos, crediting',
  about: 'Help and about',
}
