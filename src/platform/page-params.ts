import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

export type PageParams = Readonly<Record<string, string | undefined>>

/** What a page was opened with, as `routes.ts` meant it: WeChat and the web hand it over as it stands in the address. */
export const usePageParams = (): PageParams => {
  const { params } = useRouter()
  return useMemo(
    () => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value && decoded(value)])),
    [params],
  )
}

/** An address that was cut or typed by hand may hold what cannot be decoded: it then means what it says. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
