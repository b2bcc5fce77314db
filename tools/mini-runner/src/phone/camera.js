// Pictures that a person takes or chooses, and the album that pictures are saved to. `camera` is a Buffer, a list of
// them, 'picture' (one is made), or 'cancel'.
import { picture, sizeOfPng } from './picture.js'

export function cameraOf({ rt, wx, asyncApi, readFile }, permissions) {
  const { camera } = rt.o
  const cancelled = (name) => (wx ? { errMsg: `${name}:fail cancel` } : { error: 11, errorMessage: '用户取消操作' })
  const shoot = (name, { count = wx ? 9 : 1, sourceType = ['album', 'camera'] } = {}) => {
    rt.uiLog.push({ kind: 'camera', sourceType: [].concat(sourceType) })
    if (camera === 'cancel') throw cancelled(name)
    const pictures = camera === 'picture' ? [picture({ width: 640, height: 480 })] : [].concat(camera)
    return pictures.slice(0, count).map((data) => ({ path: rt.tempFile(data, 'png'), data }))
  }
  const paths = (taken) => taken.map(({ path }) => path)
  const files = (taken) => taken.map(({ path, data }) => ({ path, size: data.length }))

  if (camera) {
    asyncApi('chooseImage', (options) => {
      const taken = shoot('chooseImage', options)
      const found = { tempFilePaths: paths(taken), tempFiles: files(taken) }
      return wx ? found : { ...found, apFilePaths: paths(taken) }
    })
    if (wx)
      asyncApi('chooseMedia', (options) => {
        const tempFiles = shoot('chooseMedia', options).map(({ path, data }) => ({
          tempFilePath: path,
          size: data.length,
          fileType: 'image',
          ...sizeOfPng(data),
        }))
        return { tempFiles, type: 'image' }
      })
  }

  const pictureAt = (name, path) => {
    const data = readFile(path)
    if (!data) throw wx ? { errMsg: `${name}:fail file not found` } : { error: 12, errorMessage: '文件不存在' }
    return data
  }
  asyncApi('getImageInfo', ({ src }) => ({
    ...sizeOfPng(pictureAt('getImageInfo', src)),
    path: src,
    orientation: 'up',
    type: 'png',
  }))
  asyncApi('compressImage', (options) => {
    const sources = wx ? [options.src] : options.apFilePaths
    const made = sources.map((source) => rt.tempFile(pictureAt('compressImage', source), 'png'))
    return wx ? { tempFilePath: made[0] } : { apFilePaths: made }
  })
  const save = (name, key) =>
    asyncApi(name, async (options) => {
      const data = pictureAt(name, options[key])
      await permissions.require(wx ? 'scope.writePhotosAlbum' : 'album', name)
      rt.phone.album.push(data)
      return {}
    })
  save('saveImageToPhotosAlbum', 'filePath')
  if (!wx) save('saveImage', 'url')
}
