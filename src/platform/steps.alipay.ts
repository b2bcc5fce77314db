import type { StepsHost, StepsRead } from './steps'
import { withheldBy } from './withheld'

// https://opendocs.alipay.com/mini/api/gxuu7v
const NUMBERS = { 1003: 'denied', 1004: 'unavailable', 1005: 'off' } as const

// Taro has no name for it.
interface StepsOfAlipay {
  getRunData(options: { countDate: string }): Promise<{ response: string }>
}
declare const my: StepsOfAlipay

export const stepsHost: StepsHost = 'alipay'

export const readSteps: ((day: string) => Promise<StepsRead>) | null = async (day) => {
  try {
    const { response } = await my.getRunData({ countDate: day })
    return { status: 'read', steps: { host: 'alipay', response } }
  } catch (error) {
    return withheldBy(error, NUMBERS)
  }
}
