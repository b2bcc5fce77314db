import type { PropsWithChildren } from 'react'
import { useSession } from '@/api/session'

/** Shows what only a citizen has; also while an ended session waits to be renewed. */
export function WhenLoggedIn({ children }: PropsWithChildren) {
  const isCitizen = useSession((session) => session.passbookNumber !== null)
  return isCitizen ? <>{children}</> : null
}
