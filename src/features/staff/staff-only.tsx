import type { ReactNode } from 'react'
import { useSession } from '@/api/session'
import { useStaffText } from '@/i18n/staff-package'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'

interface StaffOnlyProps {
  onLogIn: () => void
  children: ReactNode
}

/** Asks who has no session to log in; whether they are staff is for the server to say. */
export function StaffOnly({ onLogIn, children }: StaffOnlyProps) {
  const { staff, common } = useStaffText()
  const isGuest = useSession((session) => session.token === null)
  if (isGuest) return <Empty title={staff.guest} action={<Button label={common.logIn} onPress={onLogIn} />} />
  return <>{children}</>
}
