import Taro from '@/testing/taro'
import { savePicture } from './save-picture'
import { savePicture as download } from './save-picture.h5'

const drawn = { node: {}, width: 300, height: 400 }

it('puts the picture into the album', async () => {
  Taro.canvasToTempFilePath.mockResolvedValueOnce({ tempFilePath: 'wxfile://1.png' })
  expect(await savePicture(drawn, 'poster.png')).toEqual({ status: 'saved', where: 'album' })
  expect(Taro.saveImageToPhotosAlbum).toHaveBeenCalledWith({ filePath: 'wxfile://1.png' })
})

it('takes the file from older Alipay as well', async () => {
  Taro.canvasToTempFilePath.mockResolvedValueOnce({ apFilePath: 'https://resource/1.png' })
  await savePicture(drawn, 'poster.png')
  expect(Taro.saveImageToPhotosAlbum).toHaveBeenCalledWith({ filePath: 'https://resource/1.png' })
})

it('says that the person refused', async () => {
  Taro.saveImageToPhotosAlbum.mockRejectedValueOnce({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  expect(await savePicture(drawn, 'poster.png')).toEqual({ status: 'withheld', why: 'denied' })
})

it('downloads in a browser', async () => {
  const node = document.createElement('canvas')
  node.toBlob = (callback) => callback(new Blob(['x']))
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: jest.fn() })
  expect(await download({ ...drawn, node }, 'poster.png')).toEqual({ status: 'saved', where: 'downloads' })
  expect(click.mock.contexts[0]).toHaveProperty('download', 'poster.png')
  node.toBlob = (callback) => callback(null)
  expect(await download({ ...drawn, node }, 'poster.png')).toEqual({ status: 'withheld', why: 'unavailable' })
})
