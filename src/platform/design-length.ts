import Taro from '@tarojs/taro'

/** A length of the 375 px design, as a style of this platform wants it. */
export const designLength = (px: number): string => Taro.pxTransform(px)
