import { storage } from '@/platform/storage'

const STORAGE_KEY = 'gp:host-login'

/** Whether the person logged in by the host on this phone, and did not log out since: only then is it done in silence. */
export const hostMemory = {
  isKnown: (): boolean => storage.read(STORAGE_KEY) === true,
  remember: (): void => void storage.write(STORAGE_KEY, true),
  forget: (): void => storage.remove(STORAGE_KEY),
}
