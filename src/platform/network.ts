import Taro from '@tarojs/taro'

// WeChat's word and Alipay's.
const NO_NETWORK: readonly string[] = ['none', 'NOTREACHABLE']

/** Calls back with the state now and at every change, until the returned function is called. */
export const watchNetwork = (listener: (isOnline: boolean) => void): (() => void) => {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.getNetworkType().then(
    ({ networkType }) => listener(!NO_NETWORK.includes(networkType)),
    () => listener(true),
  )
  Taro.onNetworkStatusChange(onChange)
  return () => Taro.offNetworkStatusChange(onChange)
}
