import Taro from '@tarojs/taro'
import type { KeptFiles } from './kept-files'

/** Ten megabytes in all. https://opendocs.alipay.com/mini/api/xndt5i */
export const keptFiles: KeptFiles = {
  keep: (path) =>
    Taro.saveFile({ tempFilePath: path }).then(
      (saved) => ('savedFilePath' in saved ? String(saved.savedFilePath) : null),
      () => null,
    ),
  pathOf: (name) =>
    Taro.getSavedFileInfo({ filePath: name }).then(
      () => name,
      () => null,
    ),
  remove: (name) =>
    Taro.removeSavedFile({ filePath: name }).then(
      () => undefined,
      // It was not there.
      () => undefined,
    ),
  names: () =>
    Taro.getSavedFileList({}).then(
      ({ fileList }) => fileList.map(pathIn),
      () => [],
    ),
}

// Alipay's name, and that of WeChat which Taro's types know.
const pathIn = (file: object): string => {
  const { apFilePath, filePath } = Object(file)
  return String(apFilePath ?? filePath)
}
