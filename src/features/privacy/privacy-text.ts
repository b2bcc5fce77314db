import { type Query, useQuery } from '@/api/use-query'
import { type PrivacyText, readPrivacy } from '@/contract/consents'

/** The text in force; the last one seen serves without a network. Asked for only where somebody is to read it. */
export const usePrivacyText = (enabled = true): Query<PrivacyText> => useQuery(readPrivacy, {}, { enabled })

export const purposeOf = ({ sources }: PrivacyText, wanted: PrivacyText['sources'][number]['source']) =>
  sources.find(({ source }) => source === wanted)
