// Taro's own warns in the console of every browser without vibration.

/** The light knock of a seal. */
export const knock = (): void => {
  if ('vibrate' in navigator) navigator.vibrate(15)
}
