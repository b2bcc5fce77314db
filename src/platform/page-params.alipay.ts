import { useRouter } from '@tarojs/taro'
import type { PageParams } from './page-params'

/** Alipay has decoded them already; a second time would change a `%` that was meant. */
export const usePageParams = (): PageParams => useRouter().params
