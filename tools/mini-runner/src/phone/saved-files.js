// Files that an app saves to keep: they outlive it, as `savedFiles` of one launch that the next one is given.
const LIMIT_BYTES = 10 * 1024 * 1024

export function savedFilesOf({ rt, wx, asyncApi, readFile }) {
  const saved = (rt.savedFiles = new Map(rt.o.savedFiles ?? []))
  for (const [path, data] of saved) rt.files.set(path, data)
  const size = () => [...saved.values()].reduce((bytes, data) => bytes + data.length, 0)
  let made = saved.size
  const missing = (name) => {
    throw wx ? new Error(`${name}:fail file doesn't exist`) : { error: 12, errorMessage: '文件不存在' }
  }
  const list = () => [...saved].map(([path, data]) => ({ path, size: data.length, createTime: 0 }))
  rt.keepFile = (from) => {
    const data = readFile(from) ?? missing('saveFile')
    if (size() + data.length > LIMIT_BYTES)
      throw wx
        ? new Error('saveFile:fail the maximum size of the file storage limit is exceeded')
        : { error: 15, errorMessage: '保存的文件总大小超过限制' }
    const path = `${wx ? 'http://store/' : 'https://resource/saved/'}${++made}.png`
    saved.set(path, data)
    rt.files.set(path, data)
    return path
  }
  rt.dropFile = (path) => {
    if (!saved.delete(path)) missing('removeSavedFile')
    rt.files.delete(path)
  }
  rt.listFiles = () => list().map(({ path, ...about }) => ({ ...about, filePath: path }))
  if (wx) return
  asyncApi('saveFile', ({ apFilePath }) => ({ apFilePath: rt.keepFile(apFilePath) }))
  asyncApi('removeSavedFile', ({ apFilePath }) => {
    rt.dropFile(apFilePath)
    return {}
  })
  asyncApi('getSavedFileInfo', ({ apFilePath }) => {
    const data = saved.get(apFilePath) ?? missing('getSavedFileInfo')
    return { size: data.length, createTime: 0 }
  })
  asyncApi('getSavedFileList', () => ({
    fileList: list().map(({ path, ...about }) => ({ ...about, apFilePath: path })),
  }))
}
