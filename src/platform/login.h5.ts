import type { HostLogin } from './login'

export const hostLogin: HostLogin | null = null
