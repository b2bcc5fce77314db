import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

export interface Photo {
  /** A temporary file of the host, or an object address of the browser; upload takes either. */
  readonly path: string
  readonly sizeBytes: number
}

export type Taken = { readonly status: 'taken'; readonly photo: Photo } | WithheldAnswer

/** One photo with the camera, never from the album, compressed by the host. */
export const takePhoto = async (): Promise<Taken> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera'],
      sizeType: ['compressed'],
    })
    const [file] = tempFiles
    if (!file) return { status: 'withheld', why: 'cancelled' }
    return { status: 'taken', photo: { path: file.tempFilePath, sizeBytes: file.size } }
  } catch (error) {
    return withheldBy(error)
  }
}
