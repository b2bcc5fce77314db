import type { OutputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import type { Behaviour } from '@/domain/methodology/types'
import { answer, type Handler } from '../http/handler'

type Output = OutputOf<Endpoints['readMethodology']>

export const readMethodology: Handler<Endpoints['readMethodology']> = async ({ services: { methodology } }) =>
  answer({
    ...methodology,
    regions: [...methodology.regions],
    behaviours: methodology.behaviours.map(presentBehaviour),
  })

const presentBehaviour = (behaviour: Behaviour): Output['behaviours'][number] => {
  const { rangeGrams, exclusiveWith, evidence, keywords, ...rest } = behaviour
  return {
    ...rest,
    exclusiveWith: [...exclusiveWith],
    evidence: [...evidence],
    keywords: { zh: [...keywords.zh], en: [...keywords.en] },
    ...(rangeGrams === undefined ? {} : { rangeGrams: [...rangeGrams] }),
  }
}
