import Taro from '@tarojs/taro'
import type { Taken } from './camera'
import { withheldBy } from './withheld'

// https://opendocs.alipay.com/mini/api/media-image
const NUMBERS = { 11: 'cancelled' } as const

export const takePhoto = async (): Promise<Taken> => {
  try {
    const { tempFiles } = await Taro.chooseImage({ count: 1, sourceType: ['camera'], sizeType: ['compressed'] })
    const [file] = tempFiles
    if (!file) return { status: 'withheld', why: 'cancelled' }
    return { status: 'taken', photo: { path: file.path, sizeBytes: file.size } }
  } catch (error) {
    return withheldBy(error, NUMBERS)
  }
}
