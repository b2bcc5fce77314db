import Taro from '@tarojs/taro'
import { answered, type Upload, type UploadReply } from './upload-answer'

/** Sends one file as a form of several parts. Any answer of the server resolves; a missing one is a TransportError. */
export const upload = ({ url, header, filePath, partName, timeoutMs, onProgress }: Upload): Promise<UploadReply> => {
  const task = Taro.uploadFile({ url, filePath, name: partName, header: { ...header }, timeout: timeoutMs })
  task.progress(({ progress }) => onProgress(progress))
  return answered(task)
}
