import Taro from '@tarojs/taro'
import { answered, type Upload, type UploadReply } from './upload-answer'

/** Alipay wants to know what kind of file it sends. https://opendocs.alipay.com/mini/api/kmq4hc */
export const upload = ({ url, header, filePath, partName, timeoutMs, onProgress }: Upload): Promise<UploadReply> => {
  const file = { filePath, name: partName, fileType: 'image' }
  const task = Taro.uploadFile({ ...file, url, header: { ...header }, timeout: timeoutMs })
  task.onProgressUpdate?.(({ progress }) => onProgress(progress))
  return answered(task)
}
