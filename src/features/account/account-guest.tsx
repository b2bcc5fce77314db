import { useAccountText } from '@/i18n/account-package'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'

/** Where the account of a citizen would stand. */
export function AccountGuest({ onLogIn }: { onLogIn: () => void }) {
  const { account, common } = useAccountText()
  return (
    <Empty
      title={account.guest}
      sentence={account.guestSentence}
      action={<Button label={common.logIn} onPress={onLogIn} />}
    />
  )
}
