import { useRef, useState } from 'react'
import { call, newKey } from '@/api/client'
import { askConsent } from '@/api/consent-request'
import { refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import { readBoard } from '@/contract/boards'
import { readCity } from '@/contract/city'
import type { InputOf } from '@/contract/endpoint'
import { logSteps, openSteps } from '@/contract/steps'
import { addDays, beijingDay } from '@/domain/calendar/beijing'
import { now } from '@/platform/clock'
import { readSteps } from '@/platform/steps'
import { IDLE, type StepsReceipt, type StepsState } from './steps-state'

/** What a booking changes on other screens. */
const CHANGED = [readAccount, readTrend, readShares, readPassbook, readBoard, readCity]

interface Callbacks {
  onBooked(receipt: StepsReceipt): void
  onLogIn(): void
}

/** The steps of one day: asked for, read, looked at, booked. */
export const useSteps = ({ onBooked, onLogIn }: Callbacks) => {
  const [daysAgo, setDaysAgo] = useState(0)
  const [state, setState] = useState<StepsState>(IDLE)
  // A retry after a lost answer is the same booking.
  const key = useRef('')
  const day = addDays(beijingDay(now()), -daysAgo)

  const open = async (evidence: InputOf<typeof openSteps>['body']['evidence']) => {
    const result = await call(openSteps, { body: { day, evidence } })
    key.current = newKey(now())
    setState(
      result.ok
        ? { status: 'opened', opened: result.value, isBooking: false, failure: null }
        : { status: 'failed', failure: result.failure },
    )
  }

  const read = async () => {
    if (!readSteps) return
    if (!useSession.getState().token) return onLogIn()
    setState({ status: 'reading' })
    if (!(await askConsent('steps'))) return setState({ status: 'refused' })
    const answer = await readSteps(day)
    if (answer.status === 'withheld') return setState(answer)
    await open(answer.steps)
  }

  const look = async (steps: number) => {
    if (!useSession.getState().token) return onLogIn()
    setState({ status: 'reading' })
    await open({ host: 'typed', steps })
  }

  const book = async () => {
    if (state.status !== 'opened' || state.isBooking) return
    setState({ ...state, isBooking: true, failure: null })
    const result = await call(logSteps, { body: { proof: state.opened.proof } }, key.current)
    if (!result.ok) return setState({ ...state, isBooking: false, failure: result.failure })
    setState(IDLE)
    void refresh(CHANGED)
    onBooked(result.value)
  }

  return {
    state,
    daysAgo,
    choose: (chosen: number) => {
      setDaysAgo(chosen)
      setState(IDLE)
    },
    forget: () => setState(IDLE),
    read: () => void read(),
    look: (steps: number) => void look(steps),
    book: () => void book(),
  }
}
