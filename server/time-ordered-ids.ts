const countMax = 0xfff

/**
 * UUIDs of version 7 (RFC 9562 §5.7). Ids of one millisecond are counted in the twelve bits after the time, so that ids of
 * this process always rise; a clock that jumps back does not take them with it.
 */
export const timeOrderedIds = (clock: () => Date, randomBytes: (size: number) => Uint8Array): (() => string) => {
  let lastMs = 0
  let count = 0
  return () => {
    const nowMs = clock().getTime()
    const isLater = nowMs > lastMs
    const isFull = !isLater && count === countMax
    lastMs = isLater ? nowMs : lastMs + (isFull ? 1 : 0)
    count = isLater || isFull ? 0 : count + 1
    return format(lastMs, count, randomBytes(8))
  }
}

const format = (epochMs: number, count: number, random: Uint8Array): string => {
  const time = epochMs.toString(16).padStart(12, '0')
  const tail = Buffer.from(random)
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
  const chance = tail.toString('hex')
  const counted = count.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${chance.slice(0, 4)}-${chance.slice(4)}`
}
