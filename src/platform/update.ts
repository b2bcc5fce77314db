import Taro from '@tarojs/taro'

/** A newer version of the app that is ready to start. */
export interface ReadyUpdate {
  /** Starts the newer version at once. What is kept in storage stays, what is only on the screen goes. */
  restart(): void
}

/** Calls back once the host has fetched a newer version; ask as the app starts, because the host tells it once. */
export const onUpdateReady = (listener: (update: ReadyUpdate) => void): void => {
  // Missing on older hosts.
  const manager = Taro.getUpdateManager?.()
  manager?.onUpdateReady(() => listener({ restart: () => manager.applyUpdate() }))
}
