import { useRef, useState } from 'react'
import type { Endpoint, InputOf } from '@/contract/endpoint'
import { now } from '@/platform/clock'
import { call, newKey, type Result } from './client'
import type { Failure, FailureOf } from './failure'

export interface Write<E extends Endpoint> {
  readonly send: (input: InputOf<E>) => Promise<Result<E>>
  readonly isSending: boolean
  /** Why the last try failed, until the next one or `clear`. */
  readonly failure: FailureOf<E> | null
  readonly clear: () => void
}

const WIRE: readonly Failure['code'][] = ['offline', 'timeout', 'answer-invalid']

/**
 * A write as a form sees it. Trying the same thing again after a broken wire keeps its idempotency key, so that nothing
 * is booked twice; an answer of the server, whatever it is, ends the attempt.
 */
export const useWrite = <E extends Endpoint>(endpoint: E): Write<E> => {
  const attempt = useRef<{ readonly input: string; readonly key: string } | null>(null)
  const [isSending, setIsSending] = useState(false)
  const [failure, setFailure] = useState<FailureOf<E> | null>(null)

  const keyFor = (input: InputOf<E>): string => {
    const text = JSON.stringify(input)
    if (attempt.current?.input !== text) attempt.current = { input: text, key: newKey(now()) }
    return attempt.current.key
  }

  const send = async (input: InputOf<E>): Promise<Result<E>> => {
    setIsSending(true)
    setFailure(null)
    const result = await call(endpoint, input, keyFor(input))
    setIsSending(false)
    if (result.ok || !WIRE.includes(result.failure.code)) attempt.current = null
    if (!result.ok) setFailure(result.failure)
    return result
  }

  return { send, isSending, failure, clear: () => setFailure(null) }
}
