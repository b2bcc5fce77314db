import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { UploadResult } from '@/api/upload-photo'
import { takePhoto, type Taken } from '@/platform/camera'
import { keptFiles } from '@/platform/kept-files'
import { openHostSettings } from '@/platform/settings-of-host'
import { render } from '@/testing/render'
import { fillDisk, keptNames } from '@/testing/taro'
import { PhotoField } from './photo-field'
import type { PhotoFile, ShownPhoto } from './use-photo'

jest.mock('@/platform/camera', () => ({ takePhoto: jest.fn() }))
const mockUploads: {
  key: string
  path: string
  answer: (result: UploadResult) => void
  progress: (percent: number) => void
}[] = []
jest.mock('@/api/upload-photo', () => ({
  uploadPhoto: (photo: { path: string }, key: string, progress: (percent: number) => void) =>
    new Promise<UploadResult>((answer) => mockUploads.push({ key, path: photo.path, answer, progress })),
}))
jest.mock('@/platform/settings-of-host', () => ({ openHostSettings: jest.fn() }))

const camera = jest.mocked(takePhoto)
const taken = (path: string): Taken => ({ status: 'taken', photo: { path, sizeBytes: 90_000 } })
const done = (photoId: string): UploadResult => ({
  ok: true,
  value: { photoId, uploadedAt: '2026-11-20T02:00:00.000Z', deletedOn: '2027-02-18' },
})
const onChange = jest.fn()

function Host({
  start = null,
  file = null,
  mayWait = false,
}: {
  start?: string | null
  file?: PhotoFile | null
  mayWait?: boolean
}) {
  const [photo, setPhoto] = useState<ShownPhoto>({ photoId: start, photoFile: file })
  const change = (next: ShownPhoto) => {
    onChange(next)
    setPhoto(next)
  }
  const isMissing = photo.photoId === null && photo.photoFile === null
  return (
    <PhotoField
      photo={photo}
      mayWait={mayWait}
      problem={isMissing ? '请拍一张照片，或改选自报。' : undefined}
      onChange={change}
    />
  )
}
const shown = (photoId: string | null, photoFile: PhotoFile | null = null) => ({ photoId, photoFile })

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const nextUpload = async (count: number) => {
  await waitFor(() => expect(mockUploads).toHaveLength(count))
  const upload = mockUploads[count - 1]
  if (!upload) throw new Error('no upload')
  return upload
}

beforeEach(() => {
  mockUploads.length = 0
  onChange.mockClear()
  jest.mocked(takePhoto).mockReset()
})

test('a photo is taken, seen while it goes up, and its id goes to the form', async () => {
  camera.mockResolvedValue(taken('wxfile://one.jpg'))
  render(<Host start={null} />)
  expect(screen.getByText('请拍一张照片，或改选自报。')).toBeVisible()
  press('拍照')
  const upload = await nextUpload(1)
  act(() => upload.progress(42))
  expect(await screen.findByText('正在上传 42%')).toBeVisible()
  expect(screen.getByRole('img', { name: '刚拍的照片' })).toBeVisible()
  expect(onChange).toHaveBeenLastCalledWith(shown(null))
  upload.answer(done('photo-1'))
  expect(await screen.findByText('照片已上传')).toBeVisible()
  expect(onChange).toHaveBeenLastCalledWith(shown('photo-1'))
  expect(screen.queryByText('请拍一张照片，或改选自报。')).toBeNull()
})

test('taken again, the first one is not heard any more', async () => {
  camera.mockResolvedValueOnce(taken('one')).mockResolvedValueOnce(taken('two'))
  render(<Host start='photo-0' />)
  expect(screen.getByText('照片已上传')).toBeVisible()
  press('重拍')
  const first = await nextUpload(1)
  first.answer({ ok: false, failure: { code: 'offline', facts: {} } })
  await screen.findByRole('button', { name: '再试一次' })
  press('重拍')
  const second = await nextUpload(2)
  second.answer(done('photo-2'))
  await screen.findByText('照片已上传')
  expect(onChange).toHaveBeenLastCalledWith(shown('photo-2'))
  expect(second.key).not.toBe(first.key)
})

test('removed while it goes up, it never becomes evidence', async () => {
  camera.mockResolvedValue(taken('one'))
  render(<Host start={null} />)
  press('拍照')
  const upload = await nextUpload(1)
  press('不用这张')
  upload.answer(done('photo-1'))
  await waitFor(() => expect(screen.getByRole('button', { name: '拍照' })).toBeVisible())
  expect(onChange).not.toHaveBeenCalledWith(shown('photo-1'))
  expect(screen.queryByRole('img')).toBeNull()
})

test('without a network it is sent once more, under the same key', async () => {
  camera.mockResolvedValue(taken('one'))
  render(<Host start={null} />)
  press('拍照')
  const first = await nextUpload(1)
  first.answer({ ok: false, failure: { code: 'timeout', facts: {} } })
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  const second = await nextUpload(2)
  expect(second).toMatchObject({ key: first.key, path: 'one' })
  second.answer(done('photo-1'))
  expect(await screen.findByText('照片已上传')).toBeVisible()
})

test('a refusal is said, and only another photo helps', async () => {
  camera.mockResolvedValue(taken('one'))
  render(<Host start={null} />)
  press('拍照')
  const upload = await nextUpload(1)
  upload.answer({ ok: false, failure: { code: 'photo-used', facts: { rule: 'photo-copy', actionId: null } } })
  expect(await screen.findByText('这张照片和别人用过的一样，请现拍一张。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  expect(screen.getByRole('button', { name: '重拍' })).toBeVisible()
})

test('a refused permission is said, with the way to the settings', async () => {
  camera.mockResolvedValue({ status: 'withheld', why: 'denied' })
  render(<Host start={null} />)
  press('拍照')
  expect(await screen.findByText('没有相机权限。到设置里打开后再拍，或改选自报。')).toBeVisible()
  press('去设置')
  expect(openHostSettings).toHaveBeenCalledTimes(1)
})

test.each([
  ['off', '手机关闭了相机权限。到系统设置里打开后再拍，或改选自报。'],
  ['timeout', '相机没有回应，请再试一次。'],
  ['unavailable', '这台设备现在拍不了照，可以改选自报。'],
] as const)('%s is said', async (why, sentence) => {
  camera.mockResolvedValue({ status: 'withheld', why })
  render(<Host start={null} />)
  press('拍照')
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.queryByRole('button', { name: '去设置' })).toBeNull()
})

test('who turns back from the camera keeps the photo that was there', async () => {
  camera.mockResolvedValue({ status: 'withheld', why: 'cancelled' })
  render(<Host start='photo-0' />)
  press('重拍')
  await waitFor(() => expect(camera).toHaveBeenCalled())
  expect(screen.getByText('照片已上传')).toBeVisible()
  expect(onChange).not.toHaveBeenCalled()
})

describe('where it may wait', () => {
  const file = { file: 'wxfile://store_one', uploadKey: expect.any(String) }
  const OFFLINE: UploadResult = { ok: false, failure: { code: 'offline', facts: {} } }

  test('it is kept first, so that the line can be written down before the server has it', async () => {
    camera.mockResolvedValue(taken('one'))
    render(<Host mayWait />)
    press('拍照')
    const upload = await nextUpload(1)
    expect(onChange).toHaveBeenLastCalledWith(shown(null, file))
    expect(upload.path).toBe('wxfile://store_one')
    upload.answer(OFFLINE)
    expect(await screen.findByText('照片先存在手机里，有网后和这一笔一起发出。')).toBeVisible()
    expect(keptNames()).toEqual(['wxfile://store_one'])
    expect(screen.queryByText('请拍一张照片，或改选自报。')).toBeNull()
  })

  test('after a restart it is there again, and tried again under its key', async () => {
    await keptFiles.keep('one')
    render(<Host mayWait file={{ file: 'wxfile://store_one', uploadKey: 'same-key' }} />)
    const upload = await nextUpload(1)
    expect(upload).toMatchObject({ key: 'same-key', path: 'wxfile://store_one' })
    upload.answer(done('photo-1'))
    expect(await screen.findByText('照片已上传')).toBeVisible()
    expect(onChange).toHaveBeenLastCalledWith(shown('photo-1', { file: 'wxfile://store_one', uploadKey: 'same-key' }))
  })

  test('what the host has cleaned up meanwhile is asked for again', async () => {
    render(<Host mayWait file={{ file: 'wxfile://store_gone', uploadKey: 'same-key' }} />)
    expect(await screen.findByText('请拍一张照片，或改选自报。')).toBeVisible()
    expect(onChange).toHaveBeenLastCalledWith(shown(null))
  })

  test('on a full phone it says that leaving would lose it', async () => {
    fillDisk(true)
    camera.mockResolvedValue(taken('one'))
    render(<Host mayWait />)
    press('拍照')
    const upload = await nextUpload(1)
    expect(onChange).toHaveBeenLastCalledWith(shown(null))
    upload.answer(OFFLINE)
    expect(await screen.findByText(/手机存满了，这张照片没能存下/)).toBeVisible()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible()
  })

  test.each(['重拍', '不用这张'])('%s: the file of the one before goes', async (button) => {
    camera.mockResolvedValueOnce(taken('one')).mockResolvedValueOnce(taken('two'))
    render(<Host mayWait />)
    press('拍照')
    const upload = await nextUpload(1)
    upload.answer(OFFLINE)
    await screen.findByText(/照片先存在手机里/)
    press(button)
    await waitFor(() => expect(keptNames()).not.toContain('wxfile://store_one'))
    if (button === '重拍') await nextUpload(2)
  })

  test('a refusal keeps nothing on the phone', async () => {
    camera.mockResolvedValue(taken('one'))
    render(<Host mayWait />)
    press('拍照')
    const upload = await nextUpload(1)
    upload.answer({ ok: false, failure: { code: 'photo-unreadable', facts: { why: 'blank' } } })
    await waitFor(() => expect(keptNames()).toEqual([]))
    expect(onChange).toHaveBeenLastCalledWith(shown(null))
  })

  test('the answer that comes after the form has gone fills nothing in', async () => {
    camera.mockResolvedValue(taken('one'))
    const { unmount } = render(<Host mayWait />)
    press('拍照')
    const upload = await nextUpload(1)
    onChange.mockClear()
    unmount()
    await act(async () => upload.answer(done('photo-1')))
    expect(onChange).not.toHaveBeenCalled()
  })
})
