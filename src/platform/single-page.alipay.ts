/** Only WeChat's timeline opens single pages. */
export const isSinglePage = (): boolean => false
