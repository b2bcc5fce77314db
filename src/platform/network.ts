import Taro from '@tarojs/taro'

/** Calls back with the state now and at every change, until the returned function is called. */
export const watchNetwork = (listener: (isOnline: boolean) => void): (() => void) => {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.getNetworkType().then(
    ({ networkType }) => listener(networkType !== 'none'),
    () => listener(true),
  )
  Taro.onNetworkStatusChange(onChange)
  return () => Taro.offNetworkStatusChange(onChange)
}
