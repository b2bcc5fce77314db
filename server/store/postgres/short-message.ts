const charactersMax = 200

/** The embedded engine adds kilobytes of its own source to a message: one line is enough to act on. */
export const shortMessage = (error: unknown): string => {
  const message = hasMessage(error) ? error.message : String(error)
  return (message.split('\n', 1)[0] ?? '').slice(0, charactersMax)
}

const hasMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
