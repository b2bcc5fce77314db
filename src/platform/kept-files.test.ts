import Taro, { fillDisk, keptNames } from '@/testing/taro'
import { keptFiles } from './kept-files'
import { keptFiles as onAlipay } from './kept-files.alipay'
import { keptFiles as inBrowser } from './kept-files.h5'

it('keeps a temporary file under a name of the host, until it is removed', async () => {
  const name = await keptFiles.keep('one.jpg')
  expect(name).toBe('wxfile://store_one.jpg')
  expect(await keptFiles.names()).toEqual([name])
  expect(await keptFiles.pathOf(String(name))).toBe(name)
  await keptFiles.remove(String(name))
  expect(keptNames()).toEqual([])
  expect(await keptFiles.pathOf(String(name))).toBeNull()
  await keptFiles.remove(String(name))
})

it('says when there is no room', async () => {
  fillDisk(true)
  expect(await keptFiles.keep('one.jpg')).toBeNull()
})

it('Alipay has other names for the same', async () => {
  const saveFile = jest.fn().mockResolvedValueOnce({ apFilePath: 'https://one', savedFilePath: 'https://one' })
  const getSavedFileInfo = jest.fn().mockResolvedValueOnce({}).mockRejectedValueOnce({ error: 10022 })
  const removeSavedFile = jest.fn().mockRejectedValueOnce({ error: 10022 })
  const getSavedFileList = jest.fn().mockResolvedValueOnce({ fileList: [{ apFilePath: 'https://one', size: 9 }] })
  Object.assign(Taro, { saveFile, getSavedFileInfo, removeSavedFile, getSavedFileList })
  expect(await onAlipay.keep('tmp')).toBe('https://one')
  expect(saveFile).toHaveBeenCalledWith({ tempFilePath: 'tmp' })
  saveFile.mockRejectedValueOnce({ error: 12 })
  expect(await onAlipay.keep('tmp')).toBeNull()
  expect(await onAlipay.pathOf('https://one')).toBe('https://one')
  expect(await onAlipay.pathOf('https://gone')).toBeNull()
  expect(await onAlipay.names()).toEqual(['https://one'])
  await onAlipay.remove('https://gone')
  Object.assign(Taro, { getSavedFileList: undefined, saveFile: undefined })
  expect(await onAlipay.names()).toEqual([])
  expect(await onAlipay.keep('tmp')).toBeNull()
})

it('a browser without a database, as in private windows, keeps nothing and fails at nothing', async () => {
  expect(await inBrowser.keep('blob:1')).toBeNull()
  expect(await inBrowser.pathOf('one')).toBeNull()
  expect(await inBrowser.names()).toEqual([])
  await inBrowser.remove('one')
})
