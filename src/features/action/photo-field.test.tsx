import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { UploadResult } from '@/api/upload-photo'
import { takePhoto, type Taken } from '@/platform/camera'
import { openHostSettings } from '@/platform/settings-of-host'
import { render } from '@/testing/render'
import { PhotoField } from './photo-field'

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

function Host({ start }: { start: string | null }) {
  const [photoId, setPhotoId] = useState(start)
  const change = (next: string | null) => {
    onChange(next)
    setPhotoId(next)
  }
  return (
    <PhotoField
      photoId={photoId}
      problem={photoId === null ? '请拍一张照片，或改选自报。' : undefined}
      onChange={change}
    />
  )
}

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
  upload.progress(42)
  expect(await screen.findByText('正在上传 42%')).toBeVisible()
  expect(screen.getByRole('img', { name: '刚拍的照片' })).toBeVisible()
  expect(onChange).toHaveBeenLastCalledWith(null)
  upload.answer(done('photo-1'))
  expect(await screen.findByText('照片已上传')).toBeVisible()
  expect(onChange).toHaveBeenLastCalledWith('photo-1')
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
  expect(onChange).toHaveBeenLastCalledWith('photo-2')
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
  expect(onChange).not.toHaveBeenCalledWith('photo-1')
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
