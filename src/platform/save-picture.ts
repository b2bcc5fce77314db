import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

/** A canvas as `useCanvas` finds it. */
export interface DrawnCanvas {
  readonly node: object
  readonly width: number
  readonly height: number
}

export type PictureSaved = { readonly status: 'saved'; readonly where: 'album' | 'downloads' } | WithheldAnswer

/** Puts what is drawn into the album of the phone; the host asks the person first. */
export const savePicture = async ({ node, width, height }: DrawnCanvas, _fileName: string): Promise<PictureSaved> => {
  try {
    const filePath = fileOf(await Taro.canvasToTempFilePath({ canvas: canvasOf(node), x: 0, y: 0, width, height }))
    await Taro.saveImageToPhotosAlbum({ filePath })
    return { status: 'saved', where: 'album' }
  } catch (error) {
    return withheldBy(error)
  }
}

// Taro's type of a canvas has members that no caller here needs.
const canvasOf = (node: object): Taro.Canvas => Object(node)

// WeChat's name and that of older Alipay.
const fileOf = (answer: object): string => {
  const { tempFilePath, apFilePath } = Object(answer)
  return String(tempFilePath ?? apFilePath)
}
