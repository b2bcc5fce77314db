import type { PhoneButton, PhoneTold } from './phone-number'

export const phoneButton: ((onTold: (told: PhoneTold) => void) => PhoneButton) | null = null
