import { useQuery } from '@/api/use-query'
import { readAppCode } from '@/contract/app-codes'
import type { AppCodeScene } from '@/domain/app-code/scene'
import { hostLogin } from '@/platform/login'

/** The address of the picture that a scanner turns into this app; null while there is none, and where there never is. */
export const useAppCode = (scene: AppCodeScene): string | null => {
  const host = hostLogin?.host ?? 'wechat'
  const code = useQuery(readAppCode, { params: { host }, query: { scene } }, { enabled: hostLogin !== null })
  return code.status === 'ready' ? code.value.picture : null
}
