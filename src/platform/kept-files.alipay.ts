import Taro from '@tarojs/taro'
import type { KeptFiles } from './kept-files'

// Older hosts do not have every call: a missing one throws at once.
const orElse = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await ask()
  } catch {
    return otherwise
  }
}

/** Ten megabytes in all. https://opendocs.alipay.com/mini/api/xndt5i */
export const keptFiles: KeptFiles = {
  keep: (path) =>
    orElse(async () => {
      const saved = await Taro.saveFile({ tempFilePath: path })
      return 'savedFilePath' in saved ? String(saved.savedFilePath) : null
    }, null),
  pathOf: (name) => orElse(() => Taro.getSavedFileInfo({ filePath: name }).then(() => name), null),
  remove: (name) => orElse(() => Taro.removeSavedFile({ filePath: name }).then(() => undefined), undefined),
  names: () => orElse(() => Taro.getSavedFileList({}).then(({ fileList }) => fileList.map(pathIn)), []),
}

// Alipay's name, and that of WeChat which Taro's types know.
const pathIn = (file: object): string => {
  const { apFilePath, filePath } = Object(file)
  return String(apFilePath ?? filePath)
}
