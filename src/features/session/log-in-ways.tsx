import { hostLogin } from '@/platform/login'
import { HostWays } from './host-ways'
import { LogInForm } from './log-in-form'

interface LogInWaysProps {
  onLoggedIn: () => void
  onReadPrivacy: () => void
}

/** The ways in where this app runs. */
export function LogInWays(props: LogInWaysProps) {
  return hostLogin ? <HostWays login={hostLogin} {...props} /> : <LogInForm {...props} />
}
