import { codePicture } from './voucher-code'

const bytesOf = (picture: string) => Buffer.from(picture.slice('data:image/gif;base64,'.length), 'base64')

test('a square GIF of 21 modules and a border of 4 on each side, 8 pixels a module', () => {
  const bytes = bytesOf(codePicture('gpv:4827190635'))
  expect(bytes.subarray(0, 6).toString()).toBe('GIF87a')
  expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([29 * 8, 29 * 8])
})

test('another text is another picture', () => {
  expect(codePicture('gpv:4827190635')).not.toBe(codePicture('gpv:4827190636'))
})
