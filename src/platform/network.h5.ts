// Taro reads navigator.connection, which Safari and Firefox lack.

/** Calls back with the state now and at every change, until the returned function is called. */
export const watchNetwork = (listener: (isOnline: boolean) => void): (() => void) => {
  const onChange = () => listener(navigator.onLine)
  onChange()
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
