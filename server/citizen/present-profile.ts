import type { Profile } from '@/contract/citizen'
import type { CitizenProfile } from '../store/citizens'

export const presentProfile = ({ since, ...profile }: CitizenProfile): Profile => ({
  ...profile,
  since: since.toISOString(),
})
