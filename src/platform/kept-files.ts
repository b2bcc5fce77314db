import Taro from '@tarojs/taro'

/** Files that outlive the app: the host may drop a temporary one at any time after the app was closed. */
export interface KeptFiles {
  /** Moves a temporary file to where it stays, and answers its name there; null when the phone has no room for it. */
  keep(path: string): Promise<string | null>
  /** A path that an image and an upload take; null when the file is not there any more. */
  pathOf(name: string): Promise<string | null>
  remove(name: string): Promise<void>
  names(): Promise<readonly string[]>
}

interface Answers<T> {
  success: (answer: T) => void
  fail: (error: unknown) => void
}

const answer = <T>(ask: (answers: Answers<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => ask({ success: resolve, fail: reject }))

const manager = () => Taro.getFileSystemManager()

/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html */
export const keptFiles: KeptFiles = {
  keep: (path) =>
    answer<{ savedFilePath: string }>((answers) => manager().saveFile({ tempFilePath: path, ...answers })).then(
      ({ savedFilePath }) => savedFilePath,
      () => null,
    ),
  pathOf: (name) =>
    answer((answers) => manager().access({ path: name, ...answers })).then(
      () => name,
      () => null,
    ),
  remove: (name) =>
    answer((answers) => manager().removeSavedFile({ filePath: name, ...answers })).then(
      () => undefined,
      // It was not there.
      () => undefined,
    ),
  names: () =>
    answer<{ fileList: { filePath: string }[] }>((answers) => manager().getSavedFileList(answers)).then(
      ({ fileList }) => fileList.map(({ filePath }) => filePath),
      () => [],
    ),
}
