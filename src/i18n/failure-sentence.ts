import type { Dictionary } from './main-package.zh-cn'

export interface Failed {
  readonly code: keyof Dictionary['failure']
  readonly facts: object
}

/** What happened, in one sentence for the person. The one place where codes become words. */
export const failureSentence = ({ failure }: Dictionary, failed: Failed): string => {
  const sentence: (facts: never) => string = failure[failed.code]
  return sentence(failed.facts as never)
}
