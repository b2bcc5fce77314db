const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]

/** What kind of picture these bytes are by their beginning; null for none that an app draws. */
export const pictureType = (bytes: Uint8Array): 'image/jpeg' | 'image/png' | null => {
  const beginsWith = (beginning: readonly number[]) => beginning.every((byte, index) => bytes[index] === byte)
  if (beginsWith(JPEG)) return 'image/jpeg'
  return beginsWith(PNG) ? 'image/png' : null
}

export const CODE_BYTES_MAX = 512 * 1024

/** The body of an answer; null when it is longer than the code of an app can be. */
export const boundedBody = async (response: Response, bytesMax: number): Promise<Uint8Array | null> => {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > bytesMax) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  return new Uint8Array(Buffer.concat(parts))
}
