// https://www.w3.org/TR/screen-wake-lock/: older browsers have none, and a page that was out of sight must ask again.

/** Keeps the screen from going dark until the returned function is called. */
export const keepAwake = (): (() => void) => {
  if (!('wakeLock' in navigator)) return () => undefined
  let isWanted = true
  let lock: WakeLockSentinel | null = null
  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      if (isWanted) lock = given
      else void given.release()
    } catch {
      // The battery is low, or the browser does not want to: the screen then goes dark as it always does.
    }
  }
  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    isWanted = false
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
