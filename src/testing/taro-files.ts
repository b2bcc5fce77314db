import { type FakeReply, request } from './taro-request'

let kept = new Map<string, string>()
let isFull = false

/** Names of the files that would outlive the app. */
export function keptNames(): readonly string[] {
  return [...kept.keys()]
}

/** The temporary file that a kept one was made of. */
export function keptFrom(name: string): string | undefined {
  return kept.get(name)
}

/** While the disk is full no file is kept. */
export function fillDisk(full: boolean) {
  isFull = full
}

/** The host cleans up behind our back. */
export function loseFiles() {
  kept.clear()
}

export function resetFiles() {
  kept = new Map()
  isFull = false
}

interface Callbacks {
  success?: (answer: object) => void
  fail?: (error: object) => void
}

const answering = (isOk: boolean, answer: object, { success, fail }: Callbacks) =>
  isOk ? success?.(answer) : fail?.({ errMsg: 'fail' })

/** The file system of a mini-program, as far as we use it. */
export const fileSystem = {
  saveFile({ tempFilePath, ...callbacks }: Callbacks & { tempFilePath: string }) {
    const savedFilePath = `wxfile://store_${tempFilePath}`
    if (!isFull) kept.set(savedFilePath, tempFilePath)
    answering(!isFull, { savedFilePath }, callbacks)
  },
  access: ({ path, ...callbacks }: Callbacks & { path: string }) => answering(kept.has(path), {}, callbacks),
  removeSavedFile: ({ filePath, ...callbacks }: Callbacks & { filePath: string }) =>
    answering(kept.delete(filePath), {}, callbacks),
  getSavedFileList: (callbacks: Callbacks) =>
    answering(true, { fileList: keptNames().map((filePath) => ({ filePath })) }, callbacks),
}

interface UploadOptions {
  url: string
  filePath: string
  header: Record<string, string>
}

/** Answered by the same rules as a request whose data is the path of the file. */
export function uploadFile({ url, filePath, header }: UploadOptions) {
  const sent: Promise<FakeReply> = request({ url, method: 'POST', header, data: filePath })
  return Object.assign(sent, { progress: () => undefined, onProgressUpdate: () => undefined })
}
